import { redact } from "@codex-workers/dispatcher";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fields without the secrets of an environment and without what looks like a token, in every text
 * at any depth: what is posted may quote the output of a command.
 */
export function withoutSecrets<Fields extends Readonly<Record<string, unknown>>>(
	fields: Fields,
	env: Environment,
): { [Key in keyof Fields]: Fields[Key] };
export function withoutSecrets(value: unknown, env: Environment): unknown {
	if (typeof value === "string") return redact(value, env);
	if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, env));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, withoutSecrets(one, env)]),
	);
}
