import { judgeCurl } from "../../effects/http/curl.ts";
import { judgeWget } from "../../effects/http/wget.ts";
import { type Argument, argumentsOf } from "../../machine/argument.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { judgedBy } from "../invocation-of.ts";

/** `curl`, which reads a `.curlrc` that this line wrote as if `-K` named it. */
export function runCurl(call: Call): Text {
	return judgedBy(judgeCurl)(withFiles(call, /(?:^|\/)[._]?curlrc$/, "-K"));
}

/** `wget`, which reads a `.wgetrc` that this line wrote as if `--config` named it. */
export function runWget(call: Call): Text {
	return judgedBy(judgeWget)(withFiles(call, /(?:^|\/)\.?wgetrc$/, "--config"));
}

function withFiles(call: Call, name: RegExp, option: string): Call {
	const { files } = call.place.scope;
	if (files.size === 0) return call;
	const paths = [...files.keys()].filter((path) => name.test(path));
	const further: readonly Argument[] = paths.flatMap((path) => argumentsOf(option, path));
	return paths.length === 0 ? call : { ...call, args: [...further, ...call.args] };
}
