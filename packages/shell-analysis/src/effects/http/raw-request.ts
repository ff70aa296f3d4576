import { literal, literalOf } from "../../text/literal.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { creates } from "../creation.ts";
import type { Invocation } from "../invocation.ts";
import { readEndpoint } from "./endpoint.ts";

/** `nc`, `socat`, `openssl s_client`: a request that is written out on standard input. */
export function judgeRawRequest(invocation: Invocation): CommandVerdict {
	const address = /^POST\s+(\S+)/im.exec(literalOf(invocation.stdin) ?? "")?.[1];
	if (address === undefined || readEndpoint(literal(address)).kind !== "pulls") return PASSES;
	return creates("http", invocation.argv);
}
