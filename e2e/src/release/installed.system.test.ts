import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyProject, openEmptyProject } from "./empty-project.ts";
import { findNode } from "./find-node.ts";
import { hookCalls } from "./hook-calls.ts";
import { packPackages } from "./pack-packages.ts";
import { type PackageRegistry, startPackageRegistry } from "./package-registry.ts";
import { publicPackages, REPOSITORY } from "./public-packages.ts";

/** The oldest that `engines` allows, the one that this repository has, and the newest. */
const SUPPORTED = ["22.18.0", "24.21.0", "26.10.0"];
const nodes = await Promise.all([...SUPPORTED, "20.20.2"].map((v) => findNode(v, process.env)));
const there = nodes.flatMap((node) => ("path" in node ? [node] : []));
const absent = nodes.flatMap((node) => ("missing" in node ? [node] : []));
const supported = there.filter(({ version }) => SUPPORTED.includes(version));

const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];
const BIN = "node_modules/.bin/codex-workers";
let project: EmptyProject;
let registry: PackageRegistry;

beforeAll(async () => {
	project = await openEmptyProject(process.env["PATH"] ?? "");
	const packed = await packPackages(await project.beside("tarballs"));
	registry = await startPackageRegistry(packed);
	const libraries = (await publicPackages()).filter((name) => name !== "codex-workers");
	const options = ["--no-audit", "--no-fund", "--no-update-notifier"];
	const names = ["codex-workers", ...libraries, "@types/node"];
	const install = await project.run(process.execPath, [
		...(["npm", "install", "--registry", registry.url] as const),
		...[...options, ...names],
	]);
	expect(install.stderr).toBe("");
	expect(install.exitCode).toBe(0);
}, 180_000);
afterAll(async () => {
	await registry?.close();
	await project?.remove();
});

const json = (text: string) => JSON.parse(text);

describe.skipIf(absent.length > 0)("every Node that is named here", () => {
	test(`is there${absent.map((node) => `; ${node.version} is ${node.missing}`)}`, () => {
		expect(there.map(({ version }) => version)).toEqual([...SUPPORTED, "20.20.2"]);
	});
});

test("npm finds everything that the packages need", () => {
	expect(registry.missing).toEqual([]);
});

test("what is installed with them may be used by anybody", async () => {
	const lock = await readFile(join(project.folder, "node_modules/.package-lock.json"), "utf8");
	const installed: [string, { license?: string }][] = Object.entries(json(lock).packages);
	expect(installed.length).toBeGreaterThan(40);
	const others = installed.filter(([, { license }]) => !PERMISSIVE.includes(license ?? ""));
	expect(others).toEqual([]);
});

describe.each(supported)("in an empty project, on Node $version", ({ version, path: node }) => {
	test("npx finds the program, which shows its commands", async () => {
		const help = await project.run(node, ["npx", "codex-workers", "--help"]);
		expect(help).toMatchObject({ exitCode: 0, stderr: "" });
		expect(help.stdout).toMatch(/^ {2}dispatch\b/m);
	});

	test("hooks that it installs are armed, and the real codex is refused a pull request", async () => {
		const env = { CODEX_HOME: await project.beside(`codex-home-${version}`) };
		const install = [BIN, "install", "--trust"] as const;
		expect(await project.run(node, install, { env })).toMatchObject({ exitCode: 0, stderr: "" });
		const doctor = await project.run(node, [BIN, "doctor", "--json"], { env });
		const checks: { id: string; status: string; says: string }[] = json(doctor.stdout).checks;
		expect(checks.find(({ id }) => id === "node")?.says).toContain(`Node ${version}`);
		expect(checks.filter(({ status }) => status === "fail").map(({ id }) => id)).toEqual([
			"dispatching",
		]);
		expect(checks.find(({ id }) => id === "canary")).toMatchObject({ status: "ok" });
	});

	test("the hooks decide", async () => {
		const hooks = hookCalls(project, node);
		const silent = { exitCode: 0, stdout: "", stderr: "" };
		expect(await hooks.gate("ls")).toMatchObject(silent);
		expect(await hooks.gate("gh --version")).toMatchObject(silent);
		const denied = await hooks.gate("gh pr create --fill");
		expect(json(denied.stdout).hookSpecificOutput).toMatchObject({
			permissionDecision: "deny",
			permissionDecisionReason: expect.stringContaining("GATE_ENVIRONMENT_INVALID"),
		});
		const turn = await hooks.turn(await project.beside(`turns-${version}`));
		expect(turn.stdout).toContain("Turn check: 1/5 turns used");
	});

	test("the emulator starts, and a worker without a recorded end is held back", async () => {
		const emulator = project.run(
			node,
			["node_modules/.bin/github-emulator", "--until-stdin-closes", "--seconds", "60"],
			{ keepOpen: true },
		);
		const [line] = await once(createInterface(emulator.stdout), "line");
		const stop = await hookCalls(project, node).stop(json(line).environment);
		emulator.stdin.end();
		expect(await emulator).toMatchObject({ exitCode: 0, stderr: "" });
		expect(json(stop.stdout)).toMatchObject({
			decision: "block",
			reason: expect.stringContaining("no recorded end on issue #123"),
		});
	});

	test("every library can be imported", async () => {
		const names = (await publicPackages()).filter((name) => name !== "codex-workers");
		const source = `for (const name of ${JSON.stringify(names)}) {
			if (Object.keys(await import(name)).length === 0) throw new Error(name);
		}`;
		await writeFile(join(project.folder, "imports.mjs"), source);
		expect(await project.run(node, [node, "imports.mjs"])).toMatchObject({
			exitCode: 0,
			stderr: "",
		});
	});
});

test("the demo opens one reviewed pull request on the oldest and the newest", {
	timeout: 180_000,
}, async () => {
	const ends = supported.filter((_, at) => at === 0 || at === supported.length - 1);
	const demos = ends.map(({ path }) => project.run(path, [BIN, "demo", "--json"]));
	for (const demo of await Promise.all(demos)) {
		expect(json(demo.stdout)).toMatchObject({ ok: true, worker_status: "completed" });
		expect(json(demo.stdout).blocked).toHaveLength(2);
	}
});

describe.each(there.filter(({ version }) => version.startsWith("20.")))(
	"on Node $version, which is too old",
	({ version, path: node }) => {
		test.each([
			{ command: "codex-workers" },
			{ command: "codex-workers dispatch 123" },
			{ command: "github-emulator --seconds 1" },
		])("$command says in one line which Node it needs", async ({ command }) => {
			const [program, ...args] = command.split(" ");
			const run = await project.run(node, [`node_modules/.bin/${program}`, ...args]);
			expect(run.stderr).toMatch(
				/^NODE_TOO_OLD: .* needs Node 22\.18 or newer, this is .*\n {2}\S/,
			);
			expect(run.stderr).toContain(version);
			expect(run).toMatchObject({ exitCode: 1, stdout: "" });
		});

		test.each([
			"gh pr create --fill",
			"bash -c 'gh pr create --fill'",
			"gh api repos/acme/widget/pulls -f head=x -f base=main -f title=t",
			"curl -d @body https://api.github.com/repos/acme/widget/pulls",
			"g=gh; $g pr $SUB",
		])("the gate stays closed to %s", async (command) => {
			const { stdout } = await hookCalls(project, node).gate(command);
			expect(json(stdout).hookSpecificOutput).toMatchObject({
				permissionDecision: "deny",
				permissionDecisionReason: expect.stringContaining(`Node ${version} and needs 22.18`),
			});
		});

		test("the gate lets ls pass", async () => {
			const run = await hookCalls(project, node).gate("ls");
			expect(run).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
		});
	},
);

describe("types", () => {
	test.each(["nodenext", "bundler"])("resolve with moduleResolution %s", async (resolution) => {
		const names = (await publicPackages()).filter((name) => name !== "codex-workers");
		const imports = names.map((name, at) => `import * as p${at} from "${name}";`);
		const used = names.map(
			(_, at) => `const k${at}: keyof typeof p${at} extends never ? never : true = true;`,
		);
		const folder = await project.beside(`project/types-${resolution}`);
		await writeFile(join(folder, "consumer.mts"), [...imports, ...used].join("\n"));
		await writeFile(
			join(folder, "tsconfig.json"),
			JSON.stringify({
				compilerOptions: {
					module: resolution === "bundler" ? "preserve" : resolution,
					moduleResolution: resolution,
					...{ target: "es2024", lib: ["es2024", "esnext.disposable"], types: ["node"] },
					...{ strict: true, skipLibCheck: false, noEmit: true },
				},
			}),
		);
		const tsc = join(REPOSITORY, "node_modules/.bin/tsc");
		const run = await project.run(process.execPath, [tsc, "--project", folder]);
		expect(run.stdout).toBe("");
		expect(run.exitCode).toBe(0);
	});
});
