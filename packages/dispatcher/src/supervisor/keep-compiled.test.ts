import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { plainEnvironment } from "../testing/plain-environment.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";

const SOURCE = new URL("keep-compiled.ts", import.meta.url).href;
const MAIN = `import { keepCompiled } from ${JSON.stringify(SOURCE)};
const keep = keepCompiled(import.meta.dirname);
const { said } = await import("./part.mjs");
keep();
process.stdout.write(said());
setInterval(() => {}, 1000);`;
const PART = `export const said = () => "early";`;

test("what the first start compiled is kept although it is killed, and the next one takes it", async () => {
	const { start, kept } = program();
	expect(await start()).toBe("early");
	const first = kept();
	expect(first.length).toBeGreaterThan(0);
	expect(await start()).toBe("early");
	expect(kept()).toEqual(first);
});

test.each<[string, (path: string) => void]>([
	["is damaged", (path) => writeFileSync(path, readFileSync(path).fill(0xff, 40))],
	["is cut off", (path) => writeFileSync(path, readFileSync(path).subarray(0, 50))],
])("what was kept and %s is compiled again, and kept whole", async (_, damage) => {
	const { start, kept } = program();
	await start();
	const whole = kept();
	for (const { path } of whole) damage(path);
	const damaged = kept();
	expect(await start()).toBe("early");
	expect(kept().map(({ size }) => size)).toEqual(whole.map(({ size }) => size));
	expect(kept()).not.toEqual(damaged);
});

test("another version of the program is not taken for the one that was kept", async () => {
	const { folder, start } = program();
	await start();
	writeFileSync(join(folder, "part.mjs"), PART.replace("early", "later"));
	expect(await start()).toBe("later");
	expect(await start()).toBe("later");
});

test("several that start at the same time keep what the next one takes", async () => {
	const { start, kept } = program();
	expect(await Promise.all([start(), start(), start()])).toEqual(["early", "early", "early"]);
	const whole = kept();
	expect(whole).not.toEqual([]);
	expect(await start()).toBe("early");
	expect(kept()).toEqual(whole);
});

test("where nothing can be written nothing is kept, and nothing is said", async () => {
	const { folder, start } = program();
	writeFileSync(join(folder, "cache"), "");
	expect(await start()).toBe("early");
	expect(readdirSync(folder).sort()).toEqual(["cache", "main.mjs", "part.mjs"]);
});

test("a package that was used where it was built is packed without it", async () => {
	const folder = scratchFolder();
	const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
	const { files } = JSON.parse(manifest);
	writeFileSync(
		join(folder, "package.json"),
		JSON.stringify({ name: "x", version: "1.0.0", files }),
	);
	mkdirSync(join(folder, "dist", "cache", "v1"), { recursive: true });
	writeFileSync(join(folder, "dist", "supervisor.mjs"), "");
	writeFileSync(join(folder, "dist", "cache", "v1", "kept"), "");
	const pack = ["pack", "--dry-run", "--json", "--ignore-scripts"];
	const { stdout } = await promisify(execFile)("npm", pack, {
		cwd: folder,
		env: plainEnvironment(folder),
	});
	const [{ files: packed }] = JSON.parse(stdout);
	expect(packed.map(({ path }: { path: string }) => path)).toEqual([
		"dist/supervisor.mjs",
		"package.json",
	]);
});

function program() {
	const folder = scratchFolder();
	const home = scratchFolder();
	writeFileSync(join(folder, "main.mjs"), MAIN);
	writeFileSync(join(folder, "part.mjs"), PART);
	return {
		folder,
		/** What it says, on either of its outputs, before it is killed. */
		start: async () => {
			const args = ["--disable-warning=ExperimentalWarning", join(folder, "main.mjs")];
			const child = spawn(process.execPath, args, { env: plainEnvironment(home) });
			onTestFinished(() => void child.kill("SIGKILL"));
			let said = "";
			child.stderr.on("data", (chunk) => {
				said += chunk;
			});
			child.stdout.on("data", (chunk) => {
				said += chunk;
				child.kill("SIGKILL");
			});
			expect(await once(child, "close")).toEqual([null, "SIGKILL"]);
			return said;
		},
		/** Written anew, a file is another one. */
		kept: () =>
			readdirSync(join(folder, "cache"), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map(({ parentPath, name }) => join(parentPath, name))
				.sort()
				.map((path) => ({ path, size: statSync(path).size, file: statSync(path).ino })),
	};
}
