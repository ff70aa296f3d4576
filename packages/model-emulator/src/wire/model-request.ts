import { isRecord } from "./is-record.ts";

/** How the model's catalog entry offers tools: one by one, or all behind JavaScript in `exec`. */
export type ToolMode = "direct" | "code";

/** What the emulator needs of a `POST /v1/responses` body of Codex. */
export interface ModelRequest {
	readonly model: string;
	readonly threadId: string;
	/** Codex's own word for the request; anything but `turn` is not a step of the story. */
	readonly requestKind: string;
	readonly mode: ToolMode;
	readonly items: readonly InputItem[];
}

/** One entry of `input`: a tool's output, a message to the model, or anything else. */
export type InputItem =
	| { readonly kind: "output"; readonly callId: string; readonly text: string }
	| { readonly kind: "message"; readonly role: string; readonly text: string }
	| { readonly kind: "other" };

/** Reads a request body. Gives a sentence instead when it is not one. */
export function readModelRequest(body: string): ModelRequest | string {
	const json = parseJson(body);
	if (!isRecord(json) || !Array.isArray(json["input"])) {
		return "the body is not a Responses request with an input list";
	}
	const metadata = isRecord(json["client_metadata"]) ? json["client_metadata"] : {};
	const turn = parseJson(text(metadata["x-codex-turn-metadata"]));
	const input: readonly unknown[] = json["input"];
	return {
		model: text(json["model"]),
		threadId: text(metadata["thread_id"]) || text(json["prompt_cache_key"]) || "one",
		requestKind: isRecord(turn) ? text(turn["request_kind"]) || "turn" : "turn",
		mode: input.some(isAdditionalTools) ? "code" : "direct",
		items: input.map(readItem),
	};
}

function parseJson(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return undefined;
	}
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const isAdditionalTools = (item: unknown) => isRecord(item) && item["type"] === "additional_tools";

function readItem(item: unknown): InputItem {
	if (!isRecord(item)) return { kind: "other" };
	const type = text(item["type"]);
	if (type.endsWith("_output")) {
		return { kind: "output", callId: text(item["call_id"]), text: flatText(item["output"]) };
	}
	if (type !== "message") return { kind: "other" };
	return { kind: "message", role: text(item["role"]), text: flatText(item["content"]) };
}

function flatText(content: unknown): string {
	if (typeof content === "string") return content;
	if (!Array.isArray(content)) return "";
	const parts: readonly unknown[] = content;
	return parts.map((part) => (isRecord(part) ? text(part["text"]) : "")).join("");
}
