import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const OPERATION = /`\s*(?:query|mutation|subscription)\b\s*(?<name>\w*)\s*[({]/g;

/** The name of every query and mutation written down anywhere in this package's source. */
export function writtenOperationNames(): string[] {
	const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
		(file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("testing/"),
	);
	return files
		.flatMap((file) => [...readFileSync(`${SOURCE}${file}`, "utf8").matchAll(OPERATION)])
		.map(({ groups }) => groups?.["name"] ?? "");
}
