import { issueOfWorker } from "../../ids/worker-id.ts";
import { closingReferences } from "../closing/closing-references.ts";
import { parseChangeTitle } from "../title/parse-change-title.ts";
import { commitBody } from "./commit-body.ts";
import type { CommitMessage, CommitTrailer } from "./commit-message.ts";
import { findWorkerLine } from "./find-worker-line.ts";

/** A commit message, or the first mistake that keeps a text from being one; `line` counts from 1. */
export type ParsedCommitMessage =
	| { readonly type: "commit"; readonly message: CommitMessage }
	| { readonly type: "invalid"; readonly line: number; readonly why: string };

const TRAILER = /^(?<token>[A-Za-z0-9][A-Za-z0-9-]*):[^\S\n]+(?<value>\S.*)$/;

/**
 * Reads a worker's commit message: a title, an empty line, a body if there is one, and the trailer
 * `Worker: <id>` in the last paragraph; other trailers may stand around it. Read too is what
 * people write: a robot in front of the word, and the line directly below the body. The worker is
 * one of the title's issue, and the message closes no other.
 */
export function parseCommitMessage(text: string): ParsedCommitMessage {
	const lines = text
		.replace(/^\uFEFF/, "")
		.trimEnd()
		.split(/\r\n|\n|\r/)
		.map((line) => line.trimEnd());
	const subject = parseChangeTitle(lines[0] ?? "");
	if (subject.type === "invalid") return invalid(0, subject.why);
	if (lines.length > 1 && lines[1] !== "") return invalid(1, "an empty line must follow the title");
	const worker = findWorkerLine(lines);
	if (worker.type === "invalid") return invalid(worker.at, worker.why);
	const contradiction = findContradiction(lines, { ...worker, issue: subject.title.issue });
	if (contradiction) return invalid(contradiction.at, contradiction.why);
	const message = { title: subject.title, ...parts(lines, worker.at), worker_id: worker.worker_id };
	return { type: "commit", message };
}

function findContradiction(
	lines: readonly string[],
	{ at, worker_id, issue }: { at: number; worker_id: string; issue: number },
): { at: number; why: string } | undefined {
	if (lines.slice(at + 1).some((line) => !TRAILER.test(line))) {
		return { at, why: "the line that names the worker must stand in the last paragraph" };
	}
	if (issueOfWorker(worker_id) !== issue) {
		return { at, why: `the worker is not one of issue ${issue}, which the title names` };
	}
	const foreign = closingReferences(lines.join("\n")).find(
		(reference) => reference.repository !== null || reference.issue !== issue,
	);
	if (foreign === undefined) return undefined;
	const named = lines.findIndex((line, row) => row > 0 && line.includes(String(foreign.issue)));
	return { at: named, why: `the message would close issue ${foreign.issue} too` };
}

/** Trailers are the whole last paragraph, or what follows the worker's line below a body. */
function parts(
	lines: readonly string[],
	worker: number,
): { body: string; trailers: CommitTrailer[] } {
	const paragraph = lines.lastIndexOf("", worker) + 1;
	const before = lines.slice(paragraph, worker);
	const from = before.every((line) => TRAILER.test(line)) ? paragraph : worker;
	const trailers = lines.slice(from).flatMap((line, row) => {
		const { token, value } = TRAILER.exec(line)?.groups ?? {};
		if (from + row === worker || token === undefined || value === undefined) return [];
		return [{ token, value }];
	});
	return { body: commitBody(lines.slice(1, from).join("\n")), trailers };
}

function invalid(at: number, why: string): ParsedCommitMessage {
	return { type: "invalid", line: at + 1, why };
}
