import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** An environment in which git knows nothing of this machine's user. */
export function plainEnvironment(folder: string): Record<string, string> {
	const gitConfig = join(folder, "gitconfig");
	writeFileSync(gitConfig, "[user]\n\tname = tester\n\temail = tester@localhost\n");
	return {
		// biome-ignore lint/style/noProcessEnv: real programs are found where they are
		PATH: process.env["PATH"] ?? "",
		HOME: folder,
		GIT_CONFIG_GLOBAL: gitConfig,
		GIT_CONFIG_NOSYSTEM: "1",
	};
}
