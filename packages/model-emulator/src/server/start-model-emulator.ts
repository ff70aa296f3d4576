import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { StepEvent } from "../playing/step-event.ts";
import type { StepResult } from "../playing/step-result.ts";
import { failureSentence, type StoryFailure } from "../playing/story-failure.ts";
import { eventStream } from "../wire/event-stream.ts";
import { readModelRequest, type ToolMode } from "../wire/model-request.ts";
import { messageItem } from "../wire/output-item.ts";
import { listenOnLoopback } from "./listen-on-loopback.ts";
import { readBody } from "./read-body.ts";
import { newRequestLog, type RequestLog, type RequestRecord } from "./request-log.ts";
import { openStage, type Script, type Stage } from "./stage.ts";

/** Options of `startModelEmulator`. */
export interface ModelEmulatorOptions {
	/** The story to play, or a function that chooses one for each conversation that opens. */
	readonly script: Script;
	readonly onStep?: (event: StepEvent) => void;
	/** Milliseconds; only differences are used. */
	readonly now?: () => number;
	/** 0, the default, takes any free port. */
	readonly port?: number;
	/** Which tools the model uses. By default what Codex offers it decides. */
	readonly mode?: ToolMode;
}

/** A running emulator. Its properties are live. */
export interface ModelEmulator extends AsyncDisposable {
	/** `http://127.0.0.1:<port>/v1` */
	readonly baseUrl: string;
	readonly requests: RequestLog;
	/** The finished steps of all conversations, in the order they finished. */
	readonly steps: readonly StepResult[];
	/** The first failure. From then on every request is refused. */
	readonly failure: StoryFailure | undefined;
	/** At least one story was played, each to its end, and none failed. */
	readonly finished: boolean;
	/** How many steps of the opened stories are not finished. */
	readonly remaining: number;
	readonly close: () => Promise<void>;
}

/**
 * Starts a scripted Responses-API server for the real codex binary on 127.0.0.1. Rejects with
 * Node's listen error when the port is taken.
 */
export async function startModelEmulator({
	script,
	onStep = () => {},
	now = () => performance.now(),
	port = 0,
	mode,
}: ModelEmulatorOptions): Promise<ModelEmulator> {
	const stage = openStage({ script, onStep, now, mode });
	const { log, add } = newRequestLog();
	const server = createServer((request, response) => {
		serve(stage, request, response).then(add, (error: unknown) => response.destroy(toError(error)));
	});
	const { origin, close } = await listenOnLoopback(server, port);
	return liveView(stage, log, { baseUrl: `${origin}/v1`, close });
}

function liveView(
	stage: Stage,
	requests: RequestLog,
	{ baseUrl, close }: Pick<ModelEmulator, "baseUrl" | "close">,
): ModelEmulator {
	return {
		baseUrl,
		requests,
		get steps() {
			return stage.steps();
		},
		get failure() {
			return stage.failure();
		},
		get finished() {
			return stage.isFinished();
		},
		get remaining() {
			return stage.remaining();
		},
		close,
		[Symbol.asyncDispose]: close,
	};
}

async function serve(
	stage: Stage,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<RequestRecord> {
	const { method = "", url: path = "" } = request;
	const body = await readBody(request);
	const { status, type, text, kind } = reply(stage, { method, path, body });
	response.writeHead(status, { "content-type": type }).end(text);
	return { method, path, status, kind, bytes: Buffer.byteLength(body), body };
}

type Reply = Pick<RequestRecord, "status" | "kind"> & {
	readonly type: string;
	readonly text: string;
};

function reply(
	stage: Stage,
	{ method, path, body }: { readonly method: string; readonly path: string; readonly body: string },
): Reply {
	if (method !== "POST" || path !== "/v1/responses") {
		return refusal(501, "NOT_EMULATED", `${method} ${path} is not part of the model emulator`);
	}
	const request = readModelRequest(body);
	if (typeof request === "string") return refusal(400, "BAD_REQUEST", request);
	if (request.requestKind !== "turn") {
		return stream("auxiliary", eventStream("resp_aux", [messageItem("msg_aux", "Noted.")]));
	}
	const answer = stage.play(request);
	return answer.kind === "items"
		? stream("step", eventStream(`resp_${stage.steps().length + 1}`, answer.items))
		: refusal(400, "STORY_FAILED", failureSentence(answer.failure));
}

const stream = (kind: RequestRecord["kind"], text: string): Reply => ({
	status: 200,
	kind,
	type: "text/event-stream",
	text,
});

const refusal = (status: number, code: string, message: string): Reply => ({
	status,
	kind: "refused",
	type: "application/json",
	text: JSON.stringify({
		error: { message, type: "invalid_request_error", param: null, code: code.toLowerCase() },
	}),
});

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));
