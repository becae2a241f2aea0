import { scenarioTests } from "./scenario";
import { undoRacesImport, undoRacesUndo, undoResumedElsewhere } from "./undo-under-way";

scenarioTests("an undo", [undoRacesImport, undoRacesUndo, undoResumedElsewhere]);
