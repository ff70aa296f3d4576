import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { execa } from "execa";

/** A folder of a user, outside this repository, with a home of its own. */
export type EmptyProject = Awaited<ReturnType<typeof openEmptyProject>>;

interface RunOptions {
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string;
	/** Leaves standard input open, for a program that goes on until it closes. */
	readonly keepOpen?: boolean;
}

/** `path` is the user's PATH; of what this repository has installed nothing but codex is left on it. */
export async function openEmptyProject(path: string) {
	const root = await mkdtemp(join(tmpdir(), "cw-release-"));
	const beside = async (name: string) => {
		await mkdir(join(root, name), { recursive: true });
		return join(root, name);
	};
	const [folder, HOME, programs] = await Promise.all([
		beside("project"),
		beside("home"),
		beside("programs"),
	]);
	await writeFile(join(folder, "package.json"), '{ "private": true }\n');
	await symlink(findCodex(), join(programs, "codex"));
	const own = path.split(delimiter).filter((entry) => !entry.includes("node_modules"));
	return {
		folder,
		/** Makes a folder beside it, and returns its path. */
		beside,
		/** Runs a program in it, with that Node first on the PATH. */
		run: (
			node: string,
			[program, ...args]: readonly [program: string, ...args: string[]],
			{ env = {}, input = "", keepOpen = false }: RunOptions = {},
		) =>
			execa(program, args, {
				...(keepOpen ? { stdin: "pipe" } : { input }),
				...{ cwd: folder, reject: false, extendEnv: false },
				env: {
					...{ PATH: [dirname(node), programs, ...own].join(delimiter), HOME },
					...{ NO_COLOR: "1", TMPDIR: tmpdir(), ...env },
				},
			}),
		remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }),
	};
}

/** The start script of the real Codex, which is a development dependency here. */
function findCodex(): string {
	const manifest = createRequire(import.meta.url).resolve("@openai/codex/package.json");
	return join(dirname(manifest), "bin/codex.js");
}
