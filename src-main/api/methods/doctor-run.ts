import type { Handler } from "../api-tools";

export const doctorRun: Handler<"doctor.run"> = (tools, _args, _actor, signal) => tools.examine(signal);
