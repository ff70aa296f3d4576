import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { seedDemoWorld } from "./demo-world.ts";
import type { GitHubEmulator } from "./emulator.ts";
import { type Arguments, parseArguments, usage } from "./main/arguments.ts";
import { startGitHubEmulator } from "./start-github-emulator.ts";

/** The command line program: starts a world, says where it is, and stops when it is told to. */
export const main = async (): Promise<void> => {
	try {
		const options = parseArguments(process.argv.slice(2));
		if (options.help) process.stdout.write(usage);
		else await serve(options);
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		process.stderr.write(`${error.code}: ${error.message}\n  ${error.hint}\n`);
		process.exitCode = error.code === "USAGE" ? 2 : 1;
	}
};

const serve = async (options: Arguments): Promise<void> => {
	const asked = stopAsked(options);
	await using github = await startGitHubEmulator({ port: options.port });
	process.stdout.write(`${JSON.stringify(await describe(github))}\n`);
	await asked;
	process.stdin.destroy();
};

const describe = async (github: GitHubEmulator) => {
	const { bot, alice, mallory, repository, issue, board } = await seedDemoWorld(github);
	return {
		url: github.url,
		ssh: github.ssh,
		unixSocket: github.unixSocket,
		repository: repository.nameWithOwner,
		sshUrl: repository.sshUrl,
		httpUrl: repository.httpUrl,
		issue: issue.number,
		board: board.number,
		tokens: Object.fromEntries(
			[bot, alice, mallory].map((account) => [account.login, github.token(account)]),
		),
		environment: await github.ghEnvironment(bot),
	};
};

const stopAsked = ({ seconds, untilStdinCloses }: Arguments): Promise<unknown> => {
	const reasons: Promise<unknown>[] = [once(process, "SIGINT"), once(process, "SIGTERM")];
	if (untilStdinCloses) reasons.push(once(process.stdin.resume(), "close"));
	if (seconds !== null) reasons.push(wait(seconds * 1000, undefined, { ref: false }));
	return Promise.race(reasons);
};
