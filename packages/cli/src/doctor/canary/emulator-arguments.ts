import { codexConfigToml } from "@codex-workers/model-emulator";

/** Points Codex at an emulator by its arguments alone: the user's own configuration stays in force. */
export function emulatorArguments(baseUrl: string): string[] {
	let table = "";
	return codexConfigToml(baseUrl)
		.split("\n")
		.flatMap((line) => {
			const header = /^\[(.+)\]$/.exec(line)?.[1];
			if (header !== undefined) table = `${header}.`;
			if (header !== undefined || line === "") return [];
			return ["-c", `${table}${line.replace(" = ", "=")}`];
		});
}
