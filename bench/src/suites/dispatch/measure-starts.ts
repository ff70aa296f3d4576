import type { Figure } from "../../figures/figure.ts";
import { measureSuite } from "../../measure/measure-suite.ts";
import { fillSlots } from "./fill-slots.ts";
import { openFleet } from "./open-fleet.ts";

const WORKERS = 5;

/** How soon ready issues have a running Codex, each time in a world of its own. */
export async function measureStarts(signal?: AbortSignal): Promise<readonly Figure[]> {
	const sample = (issues: number) => async () => {
		await using fleet = await openFleet({ issues });
		// GitHub is not new to what it is asked: the emulator's first answer takes it 0.2 s.
		await fleet.codexWorkers("dispatch", "--slots", "--dry-run");
		return (await fillSlots(fleet, issues)).milliseconds;
	};
	return await measureSuite({
		rounds: 4,
		signal,
		cases: [
			{ name: "one ready issue to one Codex process, GitHub at 20 ms", sample: sample(1) },
			{
				name: "five ready issues to five Codex processes, GitHub at 20 ms",
				sample: sample(WORKERS),
				target: { most: 1_000 },
			},
		],
	});
}
