import { historyCopy } from "../../copy/history";
import { KeyCap } from "../../parts/key-cap";
import style from "./history.module.css";

const { keys } = historyCopy;

/** The keys of this page, at its foot. */
export function HistoryKeys() {
  return (
    <p className={style.keys} aria-hidden="true">
      <span>
        <KeyCap>J</KeyCap> <KeyCap>K</KeyCap> {keys.move}
      </span>
      <span>
        <KeyCap>Enter</KeyCap> {keys.open}
      </span>
      <span>
        <KeyCap>U</KeyCap> {keys.undo}
      </span>
      <span>
        <KeyCap>/</KeyCap> {keys.search}
      </span>
      <span>
        <KeyCap>F</KeyCap> {keys.filter}
      </span>
    </p>
  );
}
