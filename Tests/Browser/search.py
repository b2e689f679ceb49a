"""The search finds every page that holds what was typed, and no other. What holds it is found out from the pages
themselves, by looking through their text."""

import re
import zlib
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlsplit

# One to ten characters, titles and texts, numbers, Latin letters, marks, full-width forms, several words, and nothing.
QUERIES = """
狗 哭 信 井 牙 秤 药 笑 月 鬼
不说话 想爸妈 睡不着 不肯写作业 爸妈 作业 农药 狂犬疫苗 视频 写信 电话 班主任 心理健康教师 卫生院 月经 欺负 手机 骗子
红包 发烧 头盔 游泳 蛇 打针 水库 煤 充电 拼音 口诀 作文 字写 一年级 住校 宿管 法律 未成年人保护法 家庭教育促进法 村委会 儿童主任
先做三步 什么时候要找人 孩子在学校受了欺负 爸妈要走了，怎么好好告别 孩子夜里睡不着怎么办 不下去、不手拉手 想哭就哭一会儿 一步也别离开他 农药上锁 一天写好五个字
12355 12356 120 １２０ 110 96110 云溪小学 QQ qq ＱＱ
爸妈+电话 作业+磨蹭 狗+疫苗 手机+钱 睡不着+小灯
恐龙 火星文 xyz 不存在的词语啊
""".split()

# What people type: the page that must come first, by its title, its own hidden words, what it says or as what is near.
ASKED = {
    "psychological-guidance/when-to-see-a-doctor.html": "自杀 想死 我孙女不想活了 跳楼 割手腕",
    "psychological-guidance/bullied.html": "欺负 欺負 打架 被打 孙子被人打 被同学打了",
    "psychological-guidance/hurt-another-child.html": "孙子老打架",
    "psychological-guidance/afraid-of-school.html": "不想读书 不读书了 想退学 孫女不想上學",
    "psychological-guidance/body-safety.html": "摸下面 孙女被摸了 怀孕",
    "psychological-guidance/quiet-child.html": "不說話 不說話了怎麼辦",
    "psychological-guidance/missing-parents.html": "想妈妈 想媽媽 老哭 孩子哭怎么办",
    "psychological-guidance/a-death-in-the-family.html": "奶奶走了",
    "psychological-guidance/divorce.html": "离婚 改嫁",
    "psychological-guidance/lying.html": "撒谎 孙子偷钱",
    "psychological-guidance/growing-up.html": "抽烟 孩子早恋",
    "parent-school/strangers.html": "孩子丢了 孩子不见了 离家出走 绑架",
    "parent-school/hitting.html": "孩子不听话怎么办 家暴 家里打人 爸爸喝酒打人",
    "parent-school/online-fraud.html": "骗子 骗子电话 电话诈骗 钱被骗了 充钱",
    "parent-school/phone-rules.html": "手机 玩手机",
    "parent-school/weekly-call.html": "爸妈不打电话",
    "parent-school/video-call.html": "视频通话 怎么视频 电话里不说话",
    "parent-school/parents-out-of-reach.html": "爸爸不寄钱 低保",
    "parent-school/sick-child.html": "孩子发烧怎么办 不吃饭",
    "parent-school/water-safety.html": "溺水 小孩掉井里",
    "tutoring/homework.html": "我家孙子不肯写作业 作业不会",
    "contact.html": "老师电话 学校电话 班主任电话",
    "opening-hours.html": "开门时间",
}

# Before what was found stand the numbers.
URGENT = "自杀 跳樓 割手腕 孩子丢了 孙女离家出走 绑架 被同学打了 家暴 摸下面".split()

MOST_WRONG = 2
# Of the index and the texts, compressed, for the first ten answers.
MOST_BYTES = 40 * 1024
VOID = {"meta", "link", "img", "br", "input", "hr"}
PARTING = re.compile(r"[\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xbf\u2000-\u2bff\u3000-\u3004\u3008-\u3020\u3030\ufe10-\uffff]+")


class Text(HTMLParser):
    """The blocks of a page that can be searched: title, summary, text and topics, but no figures and lists of other pages."""

    INLINE = {"a", "b", "strong", "em", "code", "del", "sup", "span", "ruby", "rt", "time"}

    def __init__(self, html):
        super().__init__()
        self.stack, self.blocks = [], [""]
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        classes = (dict(attributes).get("class") or "").split()
        if tag not in self.INLINE:
            self.blocks.append("")
        if tag not in VOID:
            self.stack.append((tag, classes))

    def handle_endtag(self, tag):
        while tag not in VOID and self.stack and self.stack.pop()[0] != tag:
            pass
        if tag not in self.INLINE:
            self.blocks.append("")

    def handle_data(self, data):
        tags = {tag for tag, _ in self.stack}
        classes = {name for _, names in self.stack for name in names}
        if "rt" in tags:
            return
        if "figure" in tags or classes & {"events", "tasks"}:
            return
        if "h1" in tags or classes & {"lead", "prose", "chips"}:
            self.blocks[-1] += data


def fold(text):
    plain = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    return PARTING.sub(" ", plain.lower())


async def check(studio):
    texts = {
        path: [fold(block) for block in Text((studio.site / path).read_text("utf-8")).blocks]
        for path in studio.pages
        if is_searched(path)
    }
    counts = []
    await studio.each(QUERIES, lambda page, query: ask(studio, page, query, texts, counts))
    asked = [(query, page) for page, queries in ASKED.items() for query in queries.split()]
    await studio.each(asked, lambda page, one: ask_first(studio, page, *one))
    await studio.each(URGENT + ["不说话"], lambda page, query: ask_urgent(studio, page, query))
    wrong = sum(count for _, count, _ in counts)
    if wrong > MOST_WRONG:
        studio.problem("search.html", f"{wrong} false hits")
    dearest = max(weight for _, _, weight in counts)
    if dearest > MOST_BYTES:
        studio.problem("search.html", f"a first query asks for {dearest} bytes compressed")
    answers = sum(count for count, _, _ in counts)
    return f"{len(QUERIES)} queries with {answers} true answers, {wrong} false, at most {dearest} bytes each, {len(asked)} first answers"


def is_searched(path):
    """Not the progress, whose pages put texts together in other ways, and not what says once more what others say."""
    others = ("progress/", "data/", "large/", "handouts/", "topics", "search", "404")
    return not path.startswith(others) and not re.search(r"page-\d+\.html$", path)


def holding(texts, terms):
    return {path for path, blocks in texts.items() if terms and all(any(t in b for b in blocks) for t in terms)}


def plain(studio, typed):
    """Without the words that tell nothing, which are left out where all of it together is nowhere."""
    dull = re.search(r'data-dull="(.*?)"', (studio.site / "search.html").read_text("utf-8"))[1]
    return fold(re.sub("|".join(dull.split()), " ", typed)).split()


async def ask(studio, page, query, texts, counts):
    typed = query.replace("+", " ")
    terms = fold(typed).split()
    true = holding(texts, terms) or holding(texts, plain(studio, typed))
    loaded = []
    listener = lambda request: loaded.append(urlsplit(request.url).path)
    page.on("request", listener)
    await answered(studio, page, typed)
    page.remove_listener("request", listener)
    parts = [studio.site / "search" / Path(path).name for path in loaded if "/search/" in path]
    weight = sum(len(zlib.compress(part.read_bytes(), 6)) for part in parts)
    while await page.locator(".search-results button:not([hidden])").count():
        await tell_truth(studio, page, typed)
        shown = await page.locator(".found li").count()
        await page.click(".search-results button")
        await page.wait_for_function(
            f"document.querySelectorAll('.found li').length > {shown} || document.querySelector('.search-results button').hidden"
        )
    await tell_truth(studio, page, typed)
    found = await page.evaluate("[...document.querySelectorAll('.found a')].map(e => e.getAttribute('href'))")
    marked = await page.evaluate(
        "[...document.querySelectorAll('.found li')].filter(e => !e.querySelector('mark')).map(e => e.textContent.slice(0, 20))"
    )
    near = await page.evaluate("/近一些/.test(document.querySelector('[role=status]').textContent)")
    guidance = set() if near else {path for path in found if not path.startswith("progress/")}
    for path in sorted(true - guidance):
        studio.problem(f"“{typed}”", f"does not find {path}")
    for text in marked:
        studio.problem(f"“{typed}”", f"marks nothing in {text}")
    if len(found) != len(set(found)):
        studio.problem(f"“{typed}”", "finds a page twice")
    titles = [path for path in found if any(t in fold(title(studio, path)) for t in terms)]
    if len(terms) == 1 and titles and found[: len(titles)] != titles:
        studio.problem(f"“{typed}”", "does not begin with the pages that say it in their titles")
    for path in sorted(guidance - true):
        print(f"  “{typed}” finds {path}")
    counts.append((len(true), len(guidance - true), weight))


async def tell_truth(studio, page, typed):
    """A number that is said is the number of pages shown."""
    shown = await page.locator(".found li").count()
    said = await page.locator("[role=status]").text_content()
    number = re.search(r"\d+", said)
    if number and int(number[0]) != shown or not number and shown and "近一些" not in said:
        studio.problem(f"“{typed}”", f"says “{said}” over {shown} pages")


async def answered(studio, page, query):
    await page.goto(studio.address("search.html") + "?q=" + quote(query))
    await page.wait_for_function("!/正在/.test(document.querySelector('[role=status]').textContent)", timeout=20_000)


async def ask_first(studio, page, query, expected):
    await answered(studio, page, query)
    await tell_truth(studio, page, query)
    found = await page.evaluate("[...document.querySelectorAll('.found a')].map(e => e.getAttribute('href'))")
    if found[:1] != [expected]:
        studio.problem(f"“{query}”", f"does not begin with {expected}, but with {found[:3]}")


async def ask_urgent(studio, page, query):
    await answered(studio, page, query)
    numbers, results = [await page.locator(of).bounding_box() for of in (".calls", ".search-results")]
    if (numbers["y"] < results["y"]) != (query in URGENT):
        studio.problem(f"“{query}”", "has the numbers in the wrong place")


def title(studio, path):
    return re.search(r"<h1[^>]*>(.*?)</h1>", (studio.site / path).read_text("utf-8"))[1]

