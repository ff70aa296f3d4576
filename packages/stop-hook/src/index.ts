export { decideStop, MOST_BLOCKS, type StopDecision, type StopFacts } from "./decide-stop.ts";
export type { EndGrounds, EndKind, StoppingWorker } from "./ends/end-kind.ts";
export { endKinds } from "./ends/end-kinds.ts";
export { findEnd } from "./ends/find-end.ts";
export type { RecordedEnd } from "./ends/recorded-end.ts";
export { readStopRecord } from "./record/read-stop-record.ts";
export { StopRecord } from "./record/stop-record.ts";
export { stopRecordPath } from "./record/stop-record-path.ts";
export { stopHookFiles } from "./stop-hook-files.ts";
