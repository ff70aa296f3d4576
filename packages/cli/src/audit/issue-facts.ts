import { findBoard, readIssue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { AuditPlace } from "./audit-place.ts";
import { readMarkers } from "./read-markers.ts";
import { refuseUnheard } from "./refuse-unheard.ts";

/** What decides whether an issue is one for workers; every question is asked once. */
export interface IssueFacts {
	/** Whether somebody trusted gave it to a worker at any time. */
	readonly isAssigned: (issue: number) => Promise<boolean>;
	/** Whether it is on the configured board; never, where none is configured. */
	readonly isOnBoard: (issue: number) => Promise<boolean>;
}

/**
 * Throw `GitHubError` and `ISSUE_TOO_LONG`; the first `PERMISSIONS_UNREADABLE`, the second
 * `BOARD_NOT_FOUND` and `BOARD_UNREADABLE`. A number that is no issue is neither.
 */
export function issueFacts(place: AuditPlace): IssueFacts {
	const board = once(() => findProject(place));
	return {
		isAssigned: oncePerIssue((issue) => orNoIssue(readIsAssigned(place, issue))),
		isOnBoard: oncePerIssue(async (issue) => {
			const project = await board();
			return project !== undefined && (await orNoIssue(readIsOn(place, { issue, project })));
		}),
	};
}

async function readIsAssigned(place: AuditPlace, issue: number): Promise<boolean> {
	const assigned = { issue, kind: "assigned" } as const;
	const state = await readMarkers(place, assigned);
	if (state.markers.some(({ marker }) => marker.kind === "assigned")) return true;
	refuseUnheard(state, assigned);
	return false;
}

async function findProject({ client, configuration }: AuditPlace): Promise<string | undefined> {
	const { board } = configuration;
	return board === undefined ? undefined : (await findBoard(client, board)).projectId;
}

async function readIsOn(
	{ client, repository }: AuditPlace,
	{ issue, project }: { issue: number; project: string },
): Promise<boolean> {
	const { boardItems, boardsReadable } = await readIssue(client, { repository, issue });
	if (boardsReadable) return boardItems.some(({ projectId }) => projectId === project);
	throw new CodedError("BOARD_UNREADABLE", `The token may not see the boards of issue #${issue}.`, {
		hint: "Give the token read access to projects.",
	});
}

async function orNoIssue(answer: Promise<boolean>): Promise<boolean> {
	try {
		return await answer;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		if (error.code === "ISSUE_NOT_FOUND" || error.code === "ISSUE_IS_PULL_REQUEST") return false;
		throw error;
	}
}

function oncePerIssue(ask: (issue: number) => Promise<boolean>) {
	const answers = new Map<number, Promise<boolean>>();
	return (issue: number): Promise<boolean> => {
		const answer = answers.get(issue) ?? ask(issue);
		answers.set(issue, answer);
		return answer;
	};
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
	let answer: Promise<Value> | undefined;
	return () => {
		answer ??= ask();
		return answer;
	};
}
