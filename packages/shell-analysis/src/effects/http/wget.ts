import { parseFlags } from "../../flags/parse-flags.ts";
import { lastWord } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { literal } from "../../text/literal.ts";
import type { CommandVerdict } from "../../verdict/command-verdict.ts";
import type { Invocation } from "../invocation.ts";
import { judgeRequest } from "./request.ts";

const VALUED = valuedFlags({
	body: "--post-data --body-data",
	bodyFile: "--post-file --body-file",
	method: "--method",
	other:
		`-O --output-document -o --output-file -a --append-output -t --tries -T --timeout -w --wait -U --user-agent
--header --referer --user --password -P --directory-prefix -e --execute -Q --quota --limit-rate --ca-certificate`
			.split(/\s+/)
			.join(" "),
});

/** `wget` and `wget2`: a body means POST. */
export function judgeWget(invocation: Invocation): CommandVerdict {
	const rules = { valued: VALUED, interspersed: true, isGetopt: true };
	const flags = parseFlags(invocation.args, rules);
	const bodies = (flags.values.get("body") ?? []).map((value) => value.text);
	const files = (flags.values.get("bodyFile") ?? []).map((path) => invocation.fileText(path.text));
	const all = [...bodies, ...files];
	const given = flags.values.get("method")?.at(-1)?.text;
	const method = given ?? literal(all.length > 0 ? "POST" : "GET");
	const implied = lastWord(flags, "method") === "" ? literal("GET") : method;
	return judgeRequest(invocation, { addresses: flags.operands, method: implied, bodies: all });
}
