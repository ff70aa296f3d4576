import { type BoardSize, type CrowdedBoard, crowdedBoard } from "./crowded-board.ts";

/** What GitHub gives a token, and what the design allows for a look. */
const POINTS_AN_HOUR = 5_000;
const CONTENT_AN_HOUR = 500;
const MOST_POINTS_A_LOOK = 10;

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

/** The figures of GitHub's budget for a board of a thousand cards and twenty workers. */
export async function budgetText(): Promise<string> {
	await using world = await crowdedBoard(SIZE);
	const fresh = await costOfPass(world);
	await world.claim(WORKERS);
	const idle = await costOfPass(world);
	const points = idle.points * PASSES_AN_HOUR + LIFE.requests * LIVES_AN_HOUR;
	const content = LIFE.content * LIVES_AN_HOUR;
	return [
		`budget (a board of ${total(SIZE)} cards, ${SIZE.ready} in Ready; ${WORKERS} workers)`,
		`  points for a look at the board: ${fresh.look} (target: 1-${MOST_POINTS_A_LOOK})`,
		`  points for a pass that finds ${WORKERS} free slots, up to the starts: ${fresh.points} (${fresh.requests} requests)`,
		`  points for a pass that finds none: ${idle.points} (${idle.requests} requests)`,
		`  points an hour: ${Math.round(points)} of ${POINTS_AN_HOUR} (${share(points, POINTS_AN_HOUR)}; target: < 50 %)`,
		`  new content an hour: ${Math.round(content)} of ${CONTENT_AN_HOUR} (${share(content, CONTENT_AN_HOUR)}; target: < 50 %)`,
		"",
	].join("\n");
}

/** What one dry pass asks of GitHub; only GraphQL counts, git costs no points. */
async function costOfPass({ github, ask }: CrowdedBoard) {
	const before = github.requests.length;
	await ask("dispatch", "--slots", "--dry-run", "--max", String(WORKERS), "--json");
	const asked = github.requests.slice(before).filter(({ kind }) => kind === "query");
	const sum = (requests: typeof asked) => requests.reduce((all, { points }) => all + points, 0);
	return {
		requests: asked.length,
		points: sum(asked),
		look: sum(asked.filter(({ operation }) => operation === "LookAtBoard")),
	};
}

const total = (size: BoardSize) => Object.values(size).reduce((all, count) => all + count, 0);

const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`;
