import { analyzeCommand } from "@codex-workers/shell-analysis";
import type { Figure } from "../../figures/figure.ts";
import type { BenchCase } from "../../measure/bench-case.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { perCall } from "../../measure/per-call.ts";
import { type StartPlace, timeStarts } from "../../starter/time-starts.ts";
import { corpusFigures } from "./corpus-figures.ts";
import { gateCall } from "./gate-call.ts";
import { guardedCheckout } from "./guarded-checkout.ts";
import { USUAL_COMMAND, WORST_COMMANDS } from "./worst-commands.ts";

const BARE_NODE = "bare node (node -e 0)";
const CREATION = "gh pr create --title 'feat: add (#123)' --body 'Closes #123'";

/** What the gate costs: started as Codex starts it, and its analysis alone; and how it judges. */
export async function gateSuite(signal?: AbortSignal): Promise<readonly Figure[]> {
	const checkout = await guardedCheckout();
	try {
		const place = { cwd: checkout.folder, env: checkout.env };
		const cases = [...startCases(place), analysisCase(), ...worstCases(place)];
		return [...(await measureSuite({ rounds: 31, cases, signal })), ...(await corpusFigures())];
	} finally {
		await checkout.close();
	}
}

function startCases(place: StartPlace): BenchCase[] {
	const program = (argv: readonly [string, ...string[]], times: number) => async () =>
		(await timeStarts({ commands: [argv], times }, place)).milliseconds;
	return [
		{ name: "bash -c :", sample: program(["/bin/bash", "-c", ":"], 20) },
		{ name: BARE_NODE, sample: program([process.execPath, "-e", "0"], 3) },
		{
			name: "gate on ls -la, as Codex starts it",
			sample: gateCall(place, { command: "ls -la", answer: "passes", times: 20 }),
			target: { most: 3 },
		},
		{
			name: "gate on a command that is not ordinary",
			sample: gateCall(place, { command: "gh pr view 1", answer: "passes", times: 2 }),
			base: BARE_NODE,
		},
		{
			name: "gate on a creation that is let through, GitHub at 0 ms",
			sample: gateCall(place, { command: CREATION, answer: "passes", times: 2 }),
			base: BARE_NODE,
			target: { mostTimes: 4 },
		},
	];
}

function analysisCase(): BenchCase {
	return {
		name: `analysis of ${USUAL_COMMAND.length} characters, warm`,
		// So many that what the engine compiles meanwhile is a small part of it.
		sample: perCall(2_000, () => analyzeCommand(USUAL_COMMAND)),
		base: null,
		target: { most: 0.3 },
	};
}

function worstCases(place: StartPlace): BenchCase[] {
	return Object.entries(WORST_COMMANDS).map(([name, command]) => ({
		name: `gate on ${name}, which is denied`,
		sample: gateCall(place, { command, answer: "denied", times: 1 }),
		base: BARE_NODE,
		target: { below: 1_000 },
	}));
}
