import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { denied, run, say, startModelEmulator, story } from "@codex-workers/model-emulator";
import { execa } from "execa";
import type { Installation } from "../../install/installation.ts";
import { type Finding, fail, ok, warn } from "../check.ts";
import { emulatorArguments } from "./emulator-arguments.ts";

const ATTEMPT = story("canary", [
	run("gh pr create --fill", { expect: denied(/codex-workers gate/) }),
	say("done"),
]);

/**
 * Runs the real Codex, with the hooks as they are installed and a model that is played here, in a
 * repository of its own: its attempt to open a pull request must be denied. Nothing of it can
 * reach GitHub: there is no token, no remote and no network.
 */
export async function checkCanary(
	{ codex, configFile }: Installation,
	{ plugins = false }: { readonly plugins?: boolean } = {},
): Promise<Finding> {
	const folder = await mkdtemp(join(tmpdir(), "codex-workers-canary-"));
	try {
		await guardedRepository(folder, codex.env);
		await using model = await startModelEmulator({ script: ATTEMPT });
		const { timedOut, stderr } = await execa(
			codex.binary,
			[
				"exec",
				"--ephemeral",
				"--sandbox=read-only",
				...emulatorArguments(model.baseUrl),
				...(plugins ? ["-c", "features.plugins=true"] : []),
				"Canary.",
			],
			{
				cwd: folder,
				env: { ...withoutTokens(codex.env), ...NO_NETWORK },
				extendEnv: false,
				stdin: "ignore",
				reject: false,
				timeout: 60_000,
			},
		);
		const [step] = model.steps;
		if (step?.outcome.kind === "denied") return ok("The real Codex was denied a pull request.");
		if (step !== undefined) return notDenied();
		const why = timedOut ? "it did not end in time" : (stderr.trim().split("\n").at(-1) ?? "");
		return warn(
			`Codex did not get as far as the canary's pull request: ${why.slice(0, 300)}`,
			`Run \`codex exec hello\`, and check ${configFile}.`,
		);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function notDenied(): Finding {
	return fail(
		"The gate does not work: the real Codex ran a command that opens a pull request without a review.",
		"Run `codex-workers install --trust`; if it says that the hooks are armed, please report this.",
	);
}

/** With plugins on, Codex looks for new ones; and the model must not be looked for at a proxy. */
const NO_NETWORK = Object.fromEntries(
	["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"].flatMap((name) => {
		const value = name === "NO_PROXY" ? "127.0.0.1" : "http://127.0.0.1:9";
		return [name, name.toLowerCase()].map((one) => [one, value]);
	}),
);

type Environment = Readonly<Record<string, string | undefined>>;

async function guardedRepository(folder: string, env: Environment): Promise<void> {
	await writeFile(join(folder, "codex-workers.json"), '{ "repository": "canary/canary" }\n');
	await execa("git", ["init", "--quiet"], { cwd: folder, env, extendEnv: false });
}

function withoutTokens(env: Environment): Environment {
	const { GH_TOKEN, GITHUB_TOKEN, GH_ENTERPRISE_TOKEN, GITHUB_ENTERPRISE_TOKEN, ...rest } = env;
	return { ...rest, GH_CONFIG_DIR: "/nonexistent" };
}
