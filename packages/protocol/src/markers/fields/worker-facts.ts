import { WorkerId } from "../../ids/worker-id.ts";
import type { OutlineReader, ReadValue } from "../outline/reading/outline-reader.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readCount } from "../outline/values/read-count.ts";
import { readTurns } from "../outline/values/read-turns.ts";
import { readWord } from "../outline/values/read-word.ts";

/** Who, which attempt and how many turns, wherever a template says it. */
export function workerFacts(from: OutlineReader) {
	return { ...workerFact(from), ...attemptFact(from), ...turnsFact(from) };
}

export function workerFact(from: OutlineReader) {
	return {
		worker_id: from.fact({
			labels: ["worker id", "worker"],
			what: "a worker's id such as worker-1701523200-123",
			read: readWorkerId,
		}),
	};
}

export function attemptFact(from: OutlineReader) {
	return {
		attempt: from.fact({
			labels: ["attempt"],
			what: "a whole number",
			read: plainly(readCount),
			isOptional: true,
		}),
	};
}

function turnsFact(from: OutlineReader) {
	return {
		turns: from.fact({
			labels: ["turns used", "turns"],
			what: "a whole number, as in 12/100",
			read: plainly(readTurns),
			isOptional: true,
		}),
	};
}

export const readWorkerId: ReadValue<string> = (text) => WorkerId.safeParse(readWord(text)).data;
