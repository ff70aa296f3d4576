import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RecordedCall, readRecords } from "./record.ts";
import { INSIDE, SHIMMED, shimScript } from "./shim.ts";

const NAMESPACES = [
	"--user",
	"--map-root-user",
	"--net",
	"--mount",
	"--pid",
	"--fork",
	"--kill-child",
];
const LONGEST_RUN = 240_000;

/**
 * Runs in the namespaces: no network, every file system read-only but an empty /tmp and the folder of the batch, and
 * the shims in place of the real programs. Then each command in a folder of its own, with a deadline. Everything that
 * a command starts inherits descriptor 9, so that its end is the end of all of it, in the background too; what is left
 * after that is killed, or its calls would count for the next command.
 */
const DRIVER = `
set -e
mount --bind "$1" ${INSIDE}
mount -t tmpfs none /tmp
for name in ${SHIMMED.join(" ")}; do
	[ ! -e "/usr/bin/$name" ] || mount --bind "${INSIDE}/shims/$name" "/usr/bin/$name"
done
mount -o remount,bind,ro /
set +e
mapfile -d '' -t commands < ${INSIDE}/commands
export HOME=${INSIDE}/home PATH=${INSIDE}/shims:/usr/bin:/bin LC_ALL=C.UTF-8
for number in "\${!commands[@]}"; do
	echo "$number" > ${INSIDE}/current
	cd "${INSIDE}/work/$number"
	read -r -t 5 -d '' -u 8 8< <(exec bash -c "\${commands[number]}" 9>&1 < /dev/null > /dev/null 2>&1)
	kill -KILL -1 2> /dev/null
done
echo finished
`;

/** Whether this machine lets us make the namespaces; a sentence that says why not, otherwise. */
export async function whyNoSandbox(): Promise<string | undefined> {
	const probe = `mount -t tmpfs none /tmp && mount -o remount,bind,ro / && echo finished`;
	const output = await inNamespaces([probe]);
	return output.includes("finished") ? undefined : `No namespaces here: ${output.trim()}`;
}

/** Really runs the commands, one after the other, and returns every call of a shimmed program. */
export async function runInSandbox(commands: readonly string[]): Promise<readonly RecordedCall[]> {
	const folder = await mkdtemp(join(tmpdir(), "oracle-"));
	try {
		await prepare(folder, commands);
		const output = await inNamespaces([DRIVER, "driver", folder]);
		if (!output.endsWith("finished\n")) throw new Error(`The sandbox stopped early: ${output}`);
		return await recordsIn(join(folder, "records"));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function prepare(folder: string, commands: readonly string[]): Promise<void> {
	for (const name of ["shims", "home", "work", "records"]) await mkdir(join(folder, name));
	for (const name of SHIMMED) {
		await writeFile(join(folder, "shims", name), shimScript(name));
		await chmod(join(folder, "shims", name), 0o755);
	}
	await writeFile(join(folder, "commands"), commands.map((command) => `${command}\0`).join(""));
	for (const number of commands.keys()) await mkdir(join(folder, "work", String(number)));
}

async function recordsIn(folder: string): Promise<readonly RecordedCall[]> {
	const names = await readdir(folder);
	const contents = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
	return contents.flatMap(readRecords);
}

function inNamespaces(args: readonly string[]): Promise<string> {
	return new Promise((resolve) => {
		execFile(
			"unshare",
			[...NAMESPACES, "bash", "-c", ...args],
			{ timeout: LONGEST_RUN, killSignal: "SIGKILL", maxBuffer: 1_000_000 },
			(error, stdout, stderr) => resolve(error === null ? stdout : `${error.message} ${stderr}`),
		);
	});
}
