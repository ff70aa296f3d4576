import { sendsSecond } from "./sends-second.ts";

const RUNS =
	/^(?:.*[.:])?(?:system|readpipe|pipepager|breakpoint|popen|popen[23e]|exec[lv]p?e?|exec|execSync|execFile|execFileSync|execCommand|spawn\w*|posix_spawnp?|fork|run|call|check_call|check_output|getoutput|getstatusoutput|Popen|create_subprocess_(?:shell|exec)|shell_exec|passthru|proc_open|pcntl_exec|execa\w*|execute|capture[23e]*|pipeline\w*|Command|start_process|shell|shell-command|shell_command|call-process|start-process|command|process|compile|script|termopen|jobstart|startfile|runCommand|eval|webbrowser\.get)$/;
const RUNS_AT_ALL =
	/\b(?:os\.(?:system|popen|exec\w*|spawn\w*|posix_spawn\w*|execute)|subprocess|getattr|readpipe|pipepager|breakpoint|Popen|check_output|getoutput|getstatusoutput|pty|pexpect|asyncio\.create_subprocess\w*|commands|child_process|execSync|execFile\w*|spawn\w*|execa\w*|zx|Bun|Deno|system|shell_exec|passthru|proc_open|popen|Open3|IO\.popen|io\.popen|exec|qx|sh|plumbum|fabric|invoke|eval|Process|Runtime|ProcessBuilder|do\s+shell\s+script|shell-command|call-process|start-process|shell_command|termopen|jobstart|runCommand|getRuntime|timeit|runpy|interact|set_trace|repl|posix|ctypes|CDLL|open[23]|importlib|__dict__|__builtins__|builtins|Function|webbrowser)\b/;
const INERT =
	/^(?:.*\.)?(?:print\w*|puts|p|pp|echo|log|info|warn|error|debug|write\w*|writeFileSync|appendFile\w*|println|say|printf|dump|dumps|json|test|match\w*|search|replace|sub|gsub|includes|contains|indexOf|index|find|findall|startswith|startsWith|endswith|endsWith|assert\w*|expect|toBe|toEqual|equal|describe|it|len|str|repr|open|require|import\w*|argparse|add_argument|format|count|grep|filter)$/;

/** Whether a function starts another program. */
export function isRunningCallee(callee: string): boolean {
	return RUNS.test(callee.replace(/[:.]$/, ""));
}

/** Whether a string is the name of a module or a function that starts programs. */
export function isRunningModule(text: string): boolean {
	return /^(?:node:)?(?:child_process|execa|zx|shelljs|cross-spawn|subprocess|os|pty|system|exec\w*|popen|spawn)$/.test(
		text,
	);
}

/** Whether a program, its strings taken out, can start another program at all. */
export function canRunPrograms(code: string): boolean {
	return RUNS_AT_ALL.test(code);
}

const COMPUTED_MODULE = /\b(?:require|import|getBuiltinModule|binding)\((?!"" ?\))/;

/**
 * A JavaScript program without its calls of `RegExp.exec`: without a module that starts programs, only an `exec`
 * without a receiver is a command. A module whose name is computed may be such a one.
 */
export function withoutMatching(code: string): string {
	return COMPUTED_MODULE.test(code) ? code : code.replace(/\.exec\b/g, "");
}

/** Whether a function runs a text as a program in the language of its own program. */
export function isEvaluating(callee: string): boolean {
	return /^(?:.*[.:])?(?:eval|exec|compile|Function|load|loadstring|\w+_eval|runIn\w+Context)$/.test(
		callee,
	);
}

/** Whether a program, its strings taken out, may run a text from outside as a program in its own language. */
export function evaluatesInput(code: string): boolean {
	return /\b(?:interact|set_trace|breakpoint|repl|runpy|doctest|execfile|require_relative|load_source|(?:eval|exec|compile|Function|instance_eval|class_eval|loadstring|dofile)\b(?! ?\(? ?"" ?\)?)|do "")/.test(
		code,
	);
}

/** Whether a string is the name of a module that runs texts as programs. */
export function isEvaluatingModule(text: string): boolean {
	return /^(?:node:)?(?:repl|vm|inspector)$/.test(text);
}

/** Whether a function only prints, stores or compares its arguments. */
export function isInertCallee(callee: string): boolean {
	return INERT.test(callee);
}

/** Whether a function only shows its arguments to people, or compares them in a test. */
export function isPrintingCallee(callee: string): boolean {
	return /^(?:print|puts|println|say|add_argument|describe|it|expect|(?:console|log|logger|logging)\.(?:log|info|warn|warning|error|debug))$/.test(
		callee,
	);
}

const SENDS =
	/\b(?:requests|urllib\w*|httpx|aiohttp|http\.client|HTTPSConnection|httplib\w*|fetch|axios|got|undici|superagent|needle|https?\.request|request|octokit|Octokit|PyGithub|Github|Net::HTTP|HTTParty|Faraday|RestClient|Excon|LWP|HTTP::Tiny|Mojo|file_get_contents|curl_\w+|Guzzle\w*|HttpClient|Invoke-\w+|urlopen|XMLHttpRequest|socket)\b/;
const POSTS =
	/\bpost\b|\.post\w*\s*\(|::Post\b|\bmethod\s*[:=]|\bdata\s*=|\bjson\s*=|\bbody\s*[:=]|POSTFIELDS|CURLOPT_POST|\bcontent\b/i;
const LIBRARY =
	/\bpulls\.create\s*\(|(?:[.>]|::)create_pull(?:_request)?\b|\bcreate_pull(?:_request)?\s*\(|\bcreatePullRequest\s*\(|\bpull_requests?\.create\b|\bpulls\.create\b/;

/** Whether a program, its strings taken out, can send a request. */
export function canSendRequests(code: string): boolean {
	return SENDS.test(code);
}

/** Whether something in the program makes a request a POST. */
export function asksForPost(code: string, strings: readonly string[]): boolean {
	return (
		POSTS.test(code) || sendsSecond(code) || strings.some((text) => /^POST\b/i.test(text.trim()))
	);
}

/** Whether a program calls a client library's function that opens a pull request. */
export function callsLibrary(code: string): boolean {
	return LIBRARY.test(code);
}

/** Whether a program makes text out of numbers or encoded data. */
export function decodesText(code: string): boolean {
	return /b64decode|atob|base64|fromCharCode|fromCodePoint|\bchr\s*\(|unhexlify|fromhex|\bpack\b|decode|\[::-1\]|reverse|rot13/i.test(
		code,
	);
}
