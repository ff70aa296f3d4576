import { githubSchema } from "@codex-workers/github-emulator";
import { type DefinitionNode, Kind, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { operationInWords } from "./client/operation-in-words.ts";
import { operationRegistry } from "./testing/operation-registry.ts";
import { randomAnswer, seededRandom } from "./testing/random-answer.ts";
import { writtenOperationNames } from "./testing/written-operation-names.ts";

const schema = githubSchema();
const FUZZ_RUNS = 300;

/** Names that \@octokit/graphql takes for options of its own. */
const TAKEN = [
	"query",
	"method",
	"url",
	"baseUrl",
	"headers",
	"request",
	"mediaType",
	"operationName",
];

const definitionOf = (document: string) =>
	parse(document).definitions.find(
		(definition: DefinitionNode) => definition.kind === Kind.OPERATION_DEFINITION,
	);

/** A value for every variable, whatever its type. */
const variablesOf = (document: string) =>
	Object.fromEntries(
		(definitionOf(document)?.variableDefinitions ?? []).map(({ variable, type }) => {
			const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
			const name = named.kind === Kind.NAMED_TYPE ? named.name.value : "";
			return [variable.name.value, { Int: 1, Boolean: true }[name] ?? "text"];
		}),
	);

test("every document written in the source is in the registry", () => {
	const registered = operationRegistry.map(({ name }) => name);
	expect(registered.toSorted()).toEqual(writtenOperationNames().toSorted());
});

describe.each(operationRegistry)("$name", ({ name, repeatable, document, answer }) => {
	test("is a document that GitHub's schema allows", () => {
		expect(validate(schema, parse(document))).toEqual([]);
	});

	test("is called what its document calls itself, and only queries and additions are repeatable", () => {
		const definition = definitionOf(document);
		expect(definition).toMatchObject({ name: { value: name } });
		const isQuery = definition?.operation === "query";
		expect(repeatable).toBe(isQuery || name === "AddToBoard");
	});

	test("is told in plain words where it fails", () => {
		expect(operationInWords(name)).not.toBe(operationInWords("NoSuchOperation"));
		expect(operationInWords(name)).toMatch(/^[a-z]+ing [a-z' ]+$/);
	});

	test("has no variable that octokit would swallow", () => {
		expect(
			Object.keys(variablesOf(document)).filter((variable) => TAKEN.includes(variable)),
		).toEqual([]);
	});

	test(`accepts ${FUZZ_RUNS} random answers that GitHub's schema allows, nulls included`, async () => {
		const random = seededRandom(20_260_101);
		const variables = variablesOf(document);
		const refused = new Set<string>();
		for (let run = 0; run < FUZZ_RUNS; run++) {
			const { data, errors } = await randomAnswer(schema, { document, variables }, random);
			expect(errors).toBeUndefined();
			const read = answer.safeParse(JSON.parse(JSON.stringify(data)));
			if (!read.success) refused.add(z.prettifyError(read.error));
		}
		expect([...refused]).toEqual([]);
	});
});
