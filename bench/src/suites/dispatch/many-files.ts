import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

const IN_A_FOLDER = 200;

/** Commits so many small files on top of the default branch of a bare repository. */
export async function commitManyFiles(gitDir: string, count: number): Promise<void> {
	const git = spawn("git", ["-C", gitDir, "fast-import", "--quiet"], {
		stdio: ["pipe", "ignore", "pipe"],
	});
	const complaint = text(git.stderr);
	git.stdin.on("error", () => {}).end(importStream(count));
	const [code] = await once(git, "close");
	if (code !== 0) throw new Error(`git fast-import ended with ${code}: ${await complaint}`);
}

function importStream(count: number): string {
	const files = Array.from({ length: count }, (_, at) => {
		const content = `export const value = ${at};\n`;
		const path = `src/part-${Math.floor(at / IN_A_FOLDER)}/file-${at}.ts`;
		return `M 644 inline ${path}\ndata ${content.length}\n${content}\n`;
	});
	const message = "Many files";
	return [
		"commit refs/heads/main\n",
		`committer w <w@example.com> 1767225600 +0000\n`,
		`data ${message.length}\n${message}\n`,
		"from refs/heads/main^0\n",
		...files,
		"done\n",
	].join("");
}
