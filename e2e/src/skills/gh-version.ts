import { spawnSync } from "node:child_process";

/** What `gh --version` says of itself; `null` where it is not installed. */
export const ghVersion: string | null =
	spawnSync("gh", ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0] ?? null;
