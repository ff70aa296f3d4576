import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { literal } from "../../text/literal.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeRequest } from "./request.ts";

const VALUED = valuedFlags({ method: "-m", other: "-b -t -i -c -C -H -p -o" });

/** `lwp-request -m POST address`, and `POST address`: the body comes from standard input. */
export function judgeLwpRequest(invocation: Invocation): CommandVerdict {
	const { values, operands } = parseFlags(invocation.args, { valued: VALUED, interspersed: true });
	const own = invocation.name === "POST" ? "POST" : "GET";
	const method = values.get("method")?.at(-1)?.text ?? literal(own);
	return judgeRequest(invocation, { addresses: operands, method, bodies: [invocation.stdin] });
}
