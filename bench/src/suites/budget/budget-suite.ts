import type { Bound } from "../../figures/bound.ts";
import type { Figure } from "../../figures/figure.ts";
import { figureOf } from "../../figures/figures-of.ts";
import { type BoardSize, type CrowdedBoard, crowdedBoard } from "./crowded-board.ts";

/** What GitHub gives a token. */
const POINTS_AN_HOUR = 5_000;
const CONTENT_AN_HOUR = 500;

const WORKERS = 20;
/** A pass every minute; a worker's life of 45 minutes. */
const PASSES_AN_HOUR = 60;
const LIVES_AN_HOUR = (WORKERS * 60) / 45;

/**
 * What a worker's life costs beside idle passes. With stand-ins for workers the run of four
 * dispatchers over sixty issues (`FLEET=4x60`, in the dispatcher's tests) counts 34 requests for
 * each issue; a real worker's reports, reviews and gate add about 26 more.
 */
const LIFE = { requests: 60, content: 7 };

const SIZE: BoardSize = { done: 800, inReview: 100, inProgress: 30, ready: 70 };

/** What a board of a thousand cards and twenty workers take of what GitHub gives. */
export async function budgetSuite(): Promise<readonly Figure[]> {
	await using world = await crowdedBoard(SIZE);
	const fresh = await costOfPass(world);
	await world.claim(WORKERS);
	const idle = await costOfPass(world);
	const points = idle.points * PASSES_AN_HOUR + LIFE.requests * LIVES_AN_HOUR;
	const content = LIFE.content * LIVES_AN_HOUR;
	return [
		counted(`a look at a board of ${total(SIZE)} cards`, fresh.look, { most: 10 }),
		counted(`a pass that finds ${WORKERS} free slots, up to the starts`, fresh.points),
		counted("a pass that finds none", idle.points),
		share(`points of an hour with ${WORKERS} workers, of ${POINTS_AN_HOUR}`, [
			points,
			POINTS_AN_HOUR,
		]),
		share(`new content of an hour with ${WORKERS} workers, of ${CONTENT_AN_HOUR}`, [
			content,
			CONTENT_AN_HOUR,
		]),
	];
}

const counted = (name: string, points: number, target?: Bound) =>
	figureOf({ name, unit: "points", samples: [points], target });

const share = (name: string, [part, whole]: readonly [number, number]) =>
	figureOf({ name, unit: "%", samples: [(100 * part) / whole], target: { below: 50 } });

/** What one dry pass asks of GitHub; only GraphQL counts, git costs no points. */
async function costOfPass({ github, ask }: CrowdedBoard) {
	const before = github.requests.length;
	await ask("dispatch", "--slots", "--dry-run", "--max", String(WORKERS), "--json");
	const asked = github.requests.slice(before).filter(({ kind }) => kind === "query");
	const sum = (requests: typeof asked) => requests.reduce((all, { points }) => all + points, 0);
	return {
		points: sum(asked),
		look: sum(asked.filter(({ operation }) => operation === "LookAtBoard")),
	};
}

const total = (size: BoardSize) => Object.values(size).reduce((all, count) => all + count, 0);
