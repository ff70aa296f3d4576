import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { readHead } from "../session/read-head.ts";
import { readWorkerSession } from "../session/worker-session.ts";
import { postMarker } from "./post-marker.ts";

const Fields = z.record(z.string(), z.unknown());

/** Posts the review artifact that a JSON file (or standard input, `-`) describes. */
export async function postReview(
	context: CliContext,
	said: { file: string },
): Promise<CommandResult> {
	const session = readWorkerSession(context.env);
	const fields = parseFields(await readText(context, said.file));
	return postMarker(context, session, {
		kind: "review",
		fields: {
			...fields,
			worker_id: session.workerId,
			issue: session.issue,
			reviewed_at: new Date(context.now()).toISOString(),
			head_sha: await readHead(context.cwd),
		},
	});
}

async function readText(context: CliContext, file: string): Promise<string> {
	if (file === "-") return text(context.stdin);
	try {
		return await readFile(file, "utf8");
	} catch (cause) {
		throw new CodedError("FILE_UNREADABLE", `${file} cannot be read.`, {
			hint: "Name a file with the review as JSON, or - for standard input.",
			cause,
		});
	}
}

function parseFields(json: string): Record<string, unknown> {
	try {
		return Fields.parse(JSON.parse(json));
	} catch (cause) {
		throw new CodedError("REVIEW_UNREADABLE", "The review is not a JSON object.", {
			hint: "See `codex-workers review post --help` for an example.",
			cause,
		});
	}
}
