import { lookUp } from "../../expand/look-up.ts";
import { joinTexts } from "../../text/join-texts.ts";
import { literal, literalOf, literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";

/** A setting that git is told for one call. */
export interface GitSetting {
	readonly key: string;
	readonly value: Text;
}

const RUN_BY_GIT =
	/^pager\.|tool|proxy|helper|editor|pager|askpass|command|(?:^|[.])(?:\w*cmd|\w*program|driver|textconv|clean|smudge|process|external|fsmonitor|difffilter|uploadpack|receivepack|packobjectshook|tunnel|httpd|smtpserver|update)$/i;
const MOST_SETTINGS = 5000;

/** Whether the value of a setting is a program that git starts. */
export function isProgramSetting(key: string): boolean {
	return RUN_BY_GIT.test(key);
}

/** `key=value`, as after `-c`. */
export function settingOf(text: Text): GitSetting {
	const key = /^([^=]*)=/.exec(literalStart(text))?.[1] ?? "";
	return { key, value: dropCharacters(text, key.length + 1) };
}

/** `key=NAME`, as after `--config-env`: the value is that of the variable. */
export function settingFromVariable({ machine, place }: Call, text: Text): GitSetting {
	const { key, value } = settingOf(text);
	return { key, value: lookUp(machine, literalOf(value) ?? "", place) };
}

/** The settings in the environment: `GIT_CONFIG_COUNT` with its keys and values, and `GIT_CONFIG_PARAMETERS`. */
export function settingsInEnvironment({ machine, place }: Call): readonly GitSetting[] {
	const read = (name: string): Text => lookUp(machine, name, place);
	const count = Math.min(Number(literalOf(read("GIT_CONFIG_COUNT")) ?? 0) || 0, MOST_SETTINGS);
	const counted = Array.from({ length: count }, (_, index) => ({
		key: literalOf(read(`GIT_CONFIG_KEY_${index}`)) ?? "",
		value: read(`GIT_CONFIG_VALUE_${index}`),
	}));
	return [...counted, ...quotedSettings(literalOf(read("GIT_CONFIG_PARAMETERS")) ?? "")];
}

/** `'key=value'` or `'key'='value'`, each quoted as for a shell. */
function quotedSettings(parameters: string): readonly GitSetting[] {
	const words = parameters.match(/(?:'[^']*'|\\['!]|=)+/g) ?? [];
	return words.slice(0, MOST_SETTINGS).map((word) => {
		const plain = word.replace(/'([^']*)'|\\(['!])/g, "$1$2");
		return settingOf(joinTexts([literal(plain)]));
	});
}

/** A value as a script: with `!` it is one for the shell, without it git may add its own name in front. */
export function scriptOfValue(value: Text): Text {
	return literalStart(value).startsWith("!") ? dropCharacters(value, 1) : value;
}
