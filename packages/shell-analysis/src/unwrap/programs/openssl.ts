import { judgeRawRequest } from "../../effects/http/raw-request.ts";
import { wordOf } from "../../machine/argument.ts";
import { printBase64 } from "../../output/base64.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { judgedBy } from "../invocation-of.ts";

/** `openssl s_client` sends what it reads; `openssl base64` decodes. */
export function runOpenssl(call: Call): Text {
	return wordOf(call.args[0]) === "s_client" ? judgedBy(judgeRawRequest)(call) : printBase64(call);
}
