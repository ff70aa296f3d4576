import { fileURLToPath } from "node:url";

/** The program that stands in for ssh; plain JavaScript, so that any Node can run it. */
export const sshShimPath = fileURLToPath(
	new URL("bin/ssh-shim.mjs", import.meta.resolve("@codex-workers/github-emulator/package.json")),
);
