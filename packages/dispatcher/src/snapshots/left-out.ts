/**
 * Work that a snapshot does not hold. `too_large`: by `SNAPSHOT_LIMITS`. `submodule`: only the
 * commit of another repository is named. `unreadable`: git could not take it in.
 */
export type LeftOut = { path: string; why: "too_large" | "submodule" | "unreadable" };
