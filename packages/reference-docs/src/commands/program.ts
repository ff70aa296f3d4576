import { fileURLToPath } from "node:url";

/** What the page about the commands needs of one, which is commander's. */
export interface ProgramCommand {
	readonly name: () => string;
	readonly summary: () => string;
	readonly description: () => string;
	readonly commands: readonly ProgramCommand[];
	readonly options: readonly { readonly short?: string; readonly long?: string }[];
	readonly outputHelp: () => void;
}

interface World {
	readonly stdout: { readonly write: (text: string) => void; readonly columns: number };
	readonly stderr: { readonly write: (text: string) => void; readonly columns: number };
}

/** The command line as it is, and its exit codes by what they mean. */
export interface Program {
	readonly top: ProgramCommand;
	/** What `--help` prints, for a terminal of 80 columns. */
	readonly helpOf: (command: ProgramCommand) => string;
	readonly exitCodes: Readonly<Record<string, number>>;
}

/**
 * Loads the command line from its sources. It is a program and exports nothing, so it is found by
 * its place in the repository; its help needs neither an environment nor a process.
 */
export async function loadProgram(top: string): Promise<Program> {
	const said: string[] = [];
	const output = { write: (text: string) => void said.push(text), columns: 80 };
	const source = new URL("packages/cli/src/", folderUrl(top));
	const program: { createProgram: (world: World, exit: () => void) => ProgramCommand } =
		await import(fileURLToPath(new URL("program.ts", source)));
	const exits: { ExitCode: Program["exitCodes"] } = await import(
		fileURLToPath(new URL("output/exit-code.ts", source))
	);
	return {
		top: program.createProgram({ stdout: output, stderr: output }, () => undefined),
		helpOf: (command) => {
			said.length = 0;
			command.outputHelp();
			return said.join("").trimEnd();
		},
		exitCodes: exits.ExitCode,
	};
}

function folderUrl(top: string): URL {
	return new URL(`file://${top.endsWith("/") ? top : `${top}/`}`);
}
