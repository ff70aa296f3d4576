import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodedError } from "../coded-error.ts";
import { SecurityPattern } from "./security-pattern.ts";
import { SECURITY_PATTERNS } from "./security-patterns.ts";
import { securitySensitiveFiles } from "./security-sensitive-files.ts";

const isSensitive = (file: string, patterns?: readonly string[]) =>
	securitySensitiveFiles([file], patterns).length === 1;

describe("a changed file", () => {
	test.each([
		"auth/index.ts",
		"src/auth/deep/er/index.ts",
		"src/API/users.ts",
		"app/middleware/cors.go",
		"lib/reset_password.rb",
		"TokenStore.java",
		"config/secrets.yml",
		"src/auth.ts",
		"src/useAuth.tsx",
		"bin/auth",
		"AuthService.cs",
		"lib/authenticate.py",
		"policies/Authorization.kt",
		"pages/login.vue",
		"jwt_utils.go",
		"session-store.ts",
		"app/models/permission.rb",
		"aws-credentials.json",
		"src/crypto/aes.c",
		"encryption.ts",
		"src/ApiKeyForm.tsx",
		"private_key.ts",
		"PaymentIntent.ts",
		"billing/invoice.ts",
		"security/headers.ts",
		"certs/server.pem",
		".env",
		"apps/web/.env.production",
		".github/workflows/ci.yml",
		"src\\auth\\index.ts",
		"./src/auth/index.ts",
		"/src/auth/index.ts",
		"new\nline/auth/index.ts",
		"src/to\nken.ts/auth/x",
		".hidden/auth/.dotfile",
		".token-cache",
	])("%j is security-sensitive", (file) => {
		expect(isSensitive(file)).toBe(true);
	});

	test.each([
		"",
		"README.md",
		"AUTHORS",
		"src/author.ts",
		"src/authors/list.ts",
		"src/keyboard.ts",
		"src/keyframes.css",
		"src/monkey.ts",
		"lessons/one.md",
		"design/logo.svg",
		"src/capitalize.ts",
		"rapid/main.go",
		"apiary/hive.ts",
		"src/environment.ts",
		"docs/.github/readme.md",
	])("%j is not", (file) => {
		expect(isSensitive(file)).toBe(false);
	});

	test.each(SECURITY_PATTERNS)("pattern %s is one that configuration may use", (pattern) => {
		expect(SecurityPattern.safeParse(pattern).success).toBe(true);
	});

	test("is named as it was given, once, in the order of the list", () => {
		const files = ["b/auth/token.ts", "x.ts", "a\\auth\\y.ts"];
		expect(securitySensitiveFiles(files)).toEqual(["b/auth/token.ts", "a\\auth\\y.ts"]);
	});

	test.each([
		["**", "any/file.ts"],
		["src/**", "src"],
		["src/**/x.ts", "src/x.ts"],
		["src/**/x.ts", "src/a/b/x.ts"],
		["**/a/**/b", "a/x/a/y/b"],
		["*.ts", "x.ts"],
		["*.ts", ".x.ts"],
		["src/*/x", "src/\n/x"],
		["src/?[a-c].{ts,js}", "src/xb.JS"],
		["src/[^a]*", "src/b.ts"],
		[`src/*{${"a,".repeat(20)}b}.ts`, "src/b.ts"],
		["{a,b}/x/{c,d}", "b/x/c"],
	])("matches the glob %s as %s", (glob, file) => {
		expect(isSensitive(file, [glob])).toBe(true);
	});

	test.each([
		["*.ts", "src/x.ts"],
		["src/**/x.ts", "src/ax.ts"],
		["src/*", "src/a/b"],
		["src/?.ts", "src/.ts"],
		["src/[^a]", "src/a"],
		["**/a/**/b", "a/x/b/c"],
	])("does not match the glob %s as %s", (glob, file) => {
		expect(isSensitive(file, [glob])).toBe(false);
	});

	test("is never sensitive without patterns", () => {
		expect(isSensitive("src/auth/x.ts", [])).toBe(false);
	});

	test.each([
		["a path", `${"a/".repeat(2_100)}b`],
		["a segment", "a".repeat(256)],
	])("with %s that no checkout has is sensitive", (_, file) => {
		expect(isSensitive(file)).toBe(true);
	});
});

describe("a security pattern", () => {
	test.each([
		["", "is empty"],
		["(a+)+b", "holds a character"],
		["+(a|a)b", "holds a character"],
		["!(a)", "holds a character"],
		["src\\auth", "holds a character"],
		["/src/**", "relative"],
		["../x", "relative"],
		["a/./b", "relative"],
		["auth/", "empty segment"],
		["a//b", "empty segment"],
		["a**", "** beside"],
		["***", "** beside"],
		["*a*a*b", "three times *"],
		["{a,b}{a,b}", "more than one list"],
		["{a,{b,c}}", "more than one list"],
		[`{${"a,".repeat(21)}a}`, "20 commas"],
		["{a,b", "braces"],
		["a}", "braces"],
		["{a/b,c}", "braces"],
		["[a", "brackets"],
		["a]", "brackets"],
		["[]", "brackets"],
		["[^]", "brackets"],
		["[[:alpha:]]", "holds a character"],
		["a".repeat(201), "Too big"],
	])("%j is refused: %s", (pattern, why) => {
		const read = SecurityPattern.safeParse(pattern);
		expect(read.error?.issues[0]?.message).toContain(why);
		expect(() => securitySensitiveFiles(["x"], [pattern])).toThrow(CodedError);
	});

	test("is one of at most a hundred", () => {
		expect(() => securitySensitiveFiles([], Array(101).fill("a"))).toThrow(
			expect.objectContaining({ code: "SECURITY_PATTERN_INVALID" }),
		);
	});

	const hostile = fc
		.array(
			fc.constantFrom("*", "**/", "/", "?", "a", "b", "aa", "[a]", "[^b]", "{a,aa}", "{*a,a*}"),
			{
				maxLength: 60,
			},
		)
		.map((parts) => parts.join(""));
	const paths = fc.constantFrom(
		Array(16).fill("a".repeat(254)).join("/"),
		"a/".repeat(2_047),
		"ab/".repeat(1_365),
		"a".repeat(255),
	);

	test("of any form that is accepted comes to an end on any path", () =>
		fc.assert(
			fc.property(hostile, paths, (pattern, path) => {
				fc.pre(SecurityPattern.safeParse(pattern).success);
				securitySensitiveFiles([path], [pattern]);
			}),
		));

	test("and any file never make it throw anything but its own error", () =>
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: "binary", maxLength: 60 })),
				fc.string({ unit: "binary", maxLength: 60 }),
				(files, pattern) => {
					const usable = SecurityPattern.safeParse(pattern).success;
					if (usable)
						expect(files).toEqual(expect.arrayContaining(securitySensitiveFiles(files, [pattern])));
					else expect(() => securitySensitiveFiles(files, [pattern])).toThrow(CodedError);
				},
			),
		));
});
