/** Two hundred command lines as workers write them day in, day out; none opens a pull request. */
export const ORDINARY_COMMANDS: readonly string[] = String.raw`
ls
ls -la
ls packages/*/package.json
pwd
cat package.json
cat src/index.ts
cat README.md | head -60
tail -n 100 build.log
wc -l src/*.ts
sed -n '1,200p' src/server.ts
sed -n '120,180p' packages/core/src/lib.rs
sed -i 's/foo/bar/g' src/config.ts
sed -i '/debug/d' src/log.ts
nl -ba src/parser.py | sed -n '40,90p'
rg "TODO" src
rg -n "export function" packages/core/src
rg -n 'fn main|struct Config' src
rg --files
rg --files | rg test
rg -n "class .*Error" --type py
grep -rn "useState" src
grep -c "error" logs/app.log
grep -E "^(feat|fix)" CHANGELOG.md
grep -v '^#' .env.example | sort
find . -name "*.ts" -not -path "./node_modules/*"
find src -type f | sort
find . -maxdepth 2 -type d
find . -name '*.orig' -delete
find src -name '*.py' -exec wc -l {} +
find . -name "*.snap" | xargs rm -f
find src -name "*.ts" -print0 | xargs -0 wc -l | tail -1
git status
git status --short
git diff
git diff --stat
git diff --cached
git diff HEAD~1 -- src/index.ts
git log --oneline -10
git log -5 --format='%h %s'
git log --stat -3
git show HEAD
git show HEAD:package.json | head -20
git blame -L 10,30 src/index.ts
git add -A
git add src/index.ts tests/index.test.ts
git add . && git status --short
git commit -m "Fix the login redirect"
git commit -m "feat(parser): accept trailing commas; closes the gap"
git commit -am "Bump version to 1.4.2"
git commit -m "Handle empty input" -m "The parser failed on an empty file."
git commit --amend --no-edit
git add -A && git commit -m 'test: cover the error path'
git checkout -b feature/42-login
git switch -c fix/timeout
git checkout -- src/index.ts
git restore --staged package.json
git branch --show-current
git fetch origin
git pull --rebase origin main
git push -u origin HEAD
git push --force-with-lease
git rebase main
git rebase --continue
git merge origin/main
git stash
git stash pop
git reset --soft HEAD~1
git rev-parse --show-toplevel
git merge-base HEAD origin/main
git ls-files | wc -l
git remote -v
git tag -l 'v*'
git worktree list
git --no-pager log --oneline -20
git -C packages/core status
git clean -nd
npm test
npm ci
npm install
npm install --save-dev vitest
npm run build
npm run lint -- --fix
npm run test -- --run src/auth.test.ts
npm run typecheck 2>&1 | tail -20
npm ls react
pnpm install --frozen-lockfile
pnpm test
pnpm build
pnpm run typecheck
pnpm add zod
pnpm vitest run src/parser.test.ts
pnpm --filter core test
yarn
yarn install
yarn build
npx tsc --noEmit
npx vitest run tests/unit --reporter=dot
npx eslint src --ext .ts,.tsx
npx prettier --check .
npx prettier --write src/index.ts
npx playwright test
npx biome check --write src
bun test
bun install
tsc --noEmit -p tsconfig.json
node --version
node -v && npm -v
node scripts/build.js
node -e 'console.log(process.version)'
cargo build
cargo test
cargo test --all-features -- --nocapture
cargo test parser::tests
cargo clippy --all-targets -- -D warnings
cargo fmt --all -- --check
cargo check 2>&1 | head -50
cargo run -- --help
go build ./...
go test ./...
go test -race -run TestParse ./internal/parser
go mod tidy
gofmt -l .
pytest
pytest -q tests/test_api.py
pytest -x -k "login and not slow"
python -m pytest -q
python3 -m pytest tests/unit -x --tb=short
python3 -m venv .venv
python3 --version
python3 scripts/migrate.py --dry-run
python -c "import sys; print(sys.version)"
pip install -r requirements.txt
ruff check .
ruff format --check src
mypy src
uv sync
poetry install
make
make test
make build 2>&1 | tail -30
make -j4 lint
cmake -B build -S .
cmake --build build
ctest --test-dir build --output-on-failure
mvn -q test
./gradlew test
dotnet test
docker ps
docker compose up -d
docker compose logs --tail=50 api
docker build -t app:dev .
docker logs app
kubectl get pods
terraform validate
cd packages/core && npm test
cd src && ls -la && cat index.ts
cd .. && git status
mkdir -p src/utils
mkdir -p dist && cp src/schema.json dist/
rm -rf dist
rm -f tmp/output.json
cp .env.example .env
mv src/old.ts src/new.ts
chmod +x scripts/deploy.sh
ln -sf ../shared shared
echo "done"
echo $PATH
echo "node_modules" >> .gitignore
printf '%s\n' one two three > list.txt
cat > notes.txt <<'END'
curl -s http://localhost:3000/health
curl -i -X POST -d '{"name":"x"}' http://localhost:3000/users
jq '.scripts' package.json
jq -r '.dependencies | keys[]' package.json
awk '{print $1}' access.log | sort | uniq -c | sort -rn | head
awk -F: '{print $2}' data.txt
diff -u old.txt new.txt
sort -u words.txt > unique.txt
cut -d, -f2 data.csv | head -5
tree -L 2 -I node_modules
du -sh node_modules
df -h
ps aux | grep node
lsof -i :3000
kill 12345
which node
date
env | sort
sleep 5
tar czf release.tgz dist
if [ -f package.json ]; then cat package.json; fi
test -d node_modules || npm ci
NODE_ENV=test npm test
CI=1 pnpm test
timeout 60 npm test
sudo apt-get update
bash scripts/setup.sh
for f in src/*.ts; do wc -l "$f"; done
kill $(lsof -t -i:3000)
git config user.name
`
	.trim()
	.split("\n");
