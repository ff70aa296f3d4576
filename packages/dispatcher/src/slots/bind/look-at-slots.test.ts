import { expect, test } from "vitest";
import { startTeam } from "../../testing/team.ts";
import { SLOT_LIMITS } from "../plan/slot-limits.ts";
import { lookAtSlots } from "./look-at-slots.ts";

test.each([
	["Ready", 5, 1],
	["Ready", 0, 0],
	["Blocked", 5, 0],
])(
	"a card in %s and %i slots make a look tell of a likely start %i times",
	async (status, max, times) => {
		const team = await startTeam();
		team.board.move(team.issue, status);
		let told = 0;
		const options = { limits: { ...SLOT_LIMITS, max }, priorityField: "Priority", isDry: false };
		const onLikelyStart = () => {
			told += 1;
		};
		const look = await lookAtSlots(await team.context(), { ...options, onLikelyStart });
		expect(look.cards.map(({ issue }) => issue)).toEqual(status === "Ready" ? [7] : []);
		expect(told).toBe(times);
	},
);
