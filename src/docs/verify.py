"""Counts summary.csv of a package of `duxue export --proof` again: python3 verify.py F.zip

It shares nothing with the program: rows, registry, norms and scoring tables of the package, and the definitions below. Exit
0 when every numerator, denominator and value agrees, 3 when one does not. Taken as published: targets, and, where a
district does not adopt every norm, the figures OF_SCOPES, for which scopes choose the schools.
"""
import csv, io, re, sys, unicodedata, zipfile
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal as D, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP

TITLES = dict(zip("学校标识码 学校类型 办学性质 是否寄宿制 小学学生数 初中学生数 高中学生数 在园幼儿数 生效月份".split(), "school_code stage"
                  " ownership boarding primary_students junior_students senior_students kindergarten_children effective_from".split()))
WORDS = {"幼儿园": "kindergarten", "公办": "public", "民办": "private", "是": "yes", "true": "yes", "1": "yes", "√": "yes", "有": "yes", "y": "yes"}
OF_SCOPES = "guards_required guards_short alarm_schools_rate health_staff_required health_compliance_rate hire_gap".split()
ITEMS = ("vital_capacity run_50m sit_and_reach rope_skipping_1min sit_ups_1min shuttle_run_50m_x8 standing_long_jump pull_ups"
         " run_800m run_1000m").split()
TIMED = "run_50m shuttle_run_50m_x8 run_800m run_1000m".split()
ZERO = D(0)
day = lambda text: date.fromisoformat(text) if text else date.max
whole = lambda text: int((text or "0").replace(",", ""))
clean = lambda text: unicodedata.normalize("NFKC", text).strip(" \t'*").lower()
fold = lambda key: "".join(clean(key).split())

def table(package, name):
    raw = package.read(name)
    text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
    text = raw.decode("gb18030") if "\ufffd" in text else text
    rows = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in text.split("\n")[0] else ",")
    if name.startswith("rows/"):
        return [row[1:] for row in rows]
    titles = [TITLES.get(clean(title), clean(title)) for title in next(rows)]
    return [dict(zip(titles, map(clean, row))) for row in rows if any(row)]
def anniversary(start, years, of_29_february):
    try:
        return start.replace(year=start.year + years)
    except ValueError:
        return date(start.year + years, *of_29_february)
class Figures(dict):
    """(indicator, breakdown) -> numerator and denominator, None where it has none"""
    def add(self, parts, denominator=None, **numerators):
        for name, numerator in numerators.items():
            of = [""] + [f"{part}={value}" for part, value in parts.items()]
            for breakdown in of + ([";".join(of[1:])] if name == "plan_quantity" else []):
                old = self.get((name, breakdown), (ZERO, None))
                self[name, breakdown] = old[0] + D(numerator), None if denominator is None else (old[1] or ZERO) + D(denominator)
def equipment(f, rows, school, p):
    for r in rows:
        if r[0] == "asset" and r[7] != "disposed":
            quantity, value, of, scrapped = D(r[4]), D(r[4]) * D(r[5]), {"category": r[2]}, r[7] == "scrapped"
            f.add(of, quantity, out_of_order_rate=quantity if scrapped or r[7] == "repair" else 0)
            if not scrapped:
                old = anniversary(day(r[6]), int(p.norm("life." + r[2])), (2, 28)) <= p.as_of
                f.add(of, asset_value=value, overdue_count=quantity if old else 0)
                f.add(of, value, overdue_value_rate=value if old else 0)
        elif r[0] == "upgrade":
            year, budget, done = int(r[5]), D(r[6]), day(r[7]) <= p.as_of
            f.add({"plan_year": year}, plan_budget=budget, plan_spent=D(r[8] or 0) if done else 0)
            f.add({"category": r[2], "plan_year": year}, plan_quantity=D(r[4]))
            if (year, 12) <= (p.as_of.year, p.as_of.month):
                f.add({"plan_year": year}, budget, plan_due_completion_rate=budget if done else 0)
def staff(f, rows, school, p):
    rows = [(*row[:3], *map(whole, row[3:10]), row[10]) for row in rows]
    for post, stage, subject, required, actual, retiring, planned, hired, degree, backbone, certified in rows:
        f.add({}, retiring=retiring, planned_hires=planned, hired=hired, health_staff=actual if post == "health" else 0,
              surplus=max(0, actual - required) if post == "teacher" else 0)
        if post == "teacher":
            f.add({"stage": stage}, teachers_required=required, teachers_actual=actual)
            f.add({"subject": subject, "stage": stage}, shortage=max(0, required - actual))
            if certified:
                f.add({}, actual, certified_rate=int(certified))
    retiring, planned = sum(row[5] for row in rows), sum(row[6] for row in rows)
    needed = max(1, -(-school["students"] // 600))
    f.add({}, hire_quota=retiring // 3, hire_quota_carried=retiring % 3, hire_gap=max(0, retiring // 3 - planned), health_staff_required=needed)
    f.add({}, 1, health_compliance_rate=sum(row[4] for row in rows if row[0] == "health") >= needed)
def safety(f, rows, school, p):
    hazards = [(r[2], day(r[5]), day(r[6])) for r in rows if r[0] == "hazard"]
    listed = {fold(r[1]) for r in rows if r[0] == "hazard"}
    hazards += [("unreported", due, date.max) for code, item, due in p.open if code == school["code"] and item not in listed]
    for category, due, resolved in hazards:
        done, of = resolved <= p.as_of, {"category": category}
        f.add(of, hazards_found=1, hazards_resolved=done, hazards_open=not done, hazards_overdue=not done and due < p.as_of)
        f.add(of, 1, hazard_resolution_rate=done)
    for r in (row for row in rows if row[0] != "hazard"):
        if r[0] == "guard":
            born = day(r[1])
            years = p.as_of.year - born.year - (anniversary(born, p.as_of.year - born.year, (3, 1)) > p.as_of)
            f.add({}, 1, guard_average_age=years, guards_certified_rate=r[2] == "true", guards_trained_rate=r[3] == "true")
            f.add({}, guards_over_age=years > p.norm("limit.guard_age"))
        else:
            f.add({}, cameras=whole(r[3]) * (r[2] == "camera"), cameras_added=whole(r[4]) * (r[2] == "camera"))
    guards, n = sum(r[0] == "guard" for r in rows), school["students"] + school["children"]
    needed = 1 if n < 100 else 2 if n < 1000 else 3 + (n - 1000) // 500
    needed = max(needed, 2) + max(0, -(-n // 300) - 1) if school["boarding"] else needed
    f.add({}, guards=guards, guards_required=needed, guards_short=max(0, needed - guards))
    f.add({}, 1, alarm_schools_rate=any(r[0] == "device" and r[2] == "alarm" and whole(r[3]) for r in rows))
def fitness(f, rows, school, p):
    f.add({}, school["students"], coverage_rate=0)
    for grade, _, sex, height, weight, *cells in rows:
        key = "mf"[sex == "2"], str(int(grade) % 10 + {"1": 0, "2": 6, "3": 9}[grade[0]])
        of = {"stage": ("primary", "junior", "senior")[int(grade[0]) - 1], "grade": grade, "sex": ("male", "female")[sex == "2"]}
        measures = dict(zip(ITEMS, cells), bmi=whole(height) * whole(weight) or "")
        if cells[-1] == "1":
            f.add(of, students_exempt=1)
            f.add({}, -1, coverage_rate=0)
        elif any(measures[item] == "" for item in p.weights[key]):
            f.add(of, students_incomplete=1)
        else:
            f.add({}, 0, coverage_rate=1)
            total, fat = p.score(key, measures, D(weight) * 100000 / D(height) ** 2)
            f.add(of, students_tested=1)
            f.add(of, 1, average_score=total, excellent_rate=total >= 90, excellent_good_rate=total >= 80, pass_rate=total >= 60,
                  overweight_rate=fat)
def enforcement(f, rows, school, p):
    for agency, in_scope, since, basis, required, officers, certified in rows:
        f.add({}, agencies=1, agencies_in_scope=in_scope == "true")
        if in_scope == "true":
            f.add({}, officers=whole(officers), certified_officers=whole(certified), officers_short=max(0, int(required or 2) - whole(certified)))
            f.add({}, whole(officers), certified_rate=whole(certified))
def insurance(f, rows, school, p):
    passed, of = 0, {"institution": school["ownership"] + ("_kindergarten" if school["stage"] == "kindergarten" else "_school")}
    for _, employment, position, hired, status, kinds, due, wage, left, *_ in rows:
        if employment != "established" and day(left) > p.as_of:
            insured = status == "insured"
            passed += not insured and day(due) < p.as_of
            f.add(of, external_staff=1, insured=insured, in_progress=status == "in_progress", uninsured=status == "uninsured",
                  registration_overdue=not insured and p.as_of - day(hired) > timedelta(30), due_passed=not insured and day(due) < p.as_of)
            f.add(of, 1, insured_rate=insured, all_five_rate=len(kinds.split()) == 5)
            if wage:
                f.add(of, 1, average_wage=D(wage))
    f.add({}, institutions_to_suspend=of["institution"] == "private_kindergarten" and passed > 0)
class Period:
    def __init__(self, package, period, district):
        year, month = map(int, period.split("-"))
        self.as_of, self.norms = date(year + month // 12, month % 12 + 1, 1) - timedelta(1), table(package, "proof/norms.csv")
        policy = package.read("proof/policy.yml").decode("utf-8-sig") + "\n" if "proof/policy.yml" in package.namelist() else ""
        own = re.search(rf"^  ['\"]?{district}['\"]?:[ \t]*(?:#.*)?\n((?: {{4}}.*\n|\s*\n|\s*#.*\n)*)", policy, re.M)
        self.policy = re.sub(r"^districts:.*\n(?:[ #].*\n|\n)*", "", policy, flags=re.M) + (own.group(1) if own else "")
        self.adopts_all = bool(re.search(r"adopt:\s*['\"]?all\b", self.policy))
        self.open = [(row["school_code"], fold(row["item_id"].split("/", 2)[2]), day(row["due_on"])) for row in table(package, "proof/open-hazards.csv")]
        self.tables = {name: defaultdict(list) for name in ("weights", "standard", "bonus", "bmi")}
        for name, into in self.tables.items():
            for row in table(package, f"proof/fitness-{name}-2014.csv"):
                into[row["sex"], row["grade"]].append(row)
        self.weights = {key: {row["item"]: D(row["weight_percent"]) for row in rows} for key, rows in self.tables["weights"].items()}
    def norm(self, key):
        local = re.findall(rf"^\s*{re.escape(key)}:\s*([\d.]+)", self.policy, re.M)
        valid = [row["value"] for row in self.norms if row["key"] == key and row["valid_from"] <= str(self.as_of) <= (row["valid_until"] or "9")]
        return D((local or valid)[-1])
    def score(self, key, measures, bmi):
        bmi = bmi.quantize(D("0.1"), ROUND_HALF_UP)
        body = next(row for row in self.tables["bmi"][key] if D(row["min"] or 0) <= bmi <= D(row["max"] or 999))
        total, bonus = D(body["score"]) * self.weights[key]["bmi"], 0
        for item in ITEMS:
            if item in self.weights[key]:
                sign = -1 if item in TIMED else 1
                value = sign * D(measures[item]) / (1000 if item in ("run_50m", "sit_and_reach") else 1)
                bounds = {int(row["score"]): sign * D(row["bound"]) for row in self.tables["standard"][key] if row["item"] == item}
                total += max((score for score, bound in bounds.items() if value >= bound), default=0) * self.weights[key][item]
                bonus += max((int(row["bonus"]) for row in self.tables["bonus"][key]
                              if row["item"] == item and D(row["extra"]) <= value - bounds[100]), default=0)
        return (total / 100).quantize(D("0.1"), ROUND_HALF_UP) + min(bonus, 20), body["category"] in ("overweight", "obese")
def value(numerator, denominator, unit, target):
    """Rounded half up, but never so that it would meet a target that it misses, or the reverse."""
    if denominator is None:
        return numerator.quantize(D("0.01") if unit == "yuan" else D(1), ROUND_HALF_UP)
    exact = numerator / denominator * (100 if unit == "%" else 1) if denominator else None
    rounded = exact if exact is None else exact.quantize(D("0.01"), ROUND_HALF_UP)
    if exact is not None and target and exact.compare(D(target)) != rounded.compare(D(target)):
        rounded = exact.quantize(D("0.01"), ROUND_FLOOR if exact < D(target) else ROUND_CEILING)
    return rounded
def main(path):
    package, faults, agreed, taken = zipfile.ZipFile(path), [], [], 0
    counters = {"equipment": equipment, "staffing": staff, "safety": safety, "fitness": fitness, "enforcement": enforcement, "pay": insurance}
    for name in (name for name in package.namelist() if re.fullmatch(r"\d{6}/summary\.csv", name)):
        district, published, figures, schools = name[:6], table(package, name), {area: Figures() for area in counters}, {}
        p = Period(package, published[0]["period"], district)
        in_force = (row for row in table(package, "proof/schools.csv") if row["effective_from"] <= published[0]["period"])
        for row in sorted(in_force, key=lambda row: row["effective_from"]):
            schools[row["school_code"]] = {"code": row["school_code"],
                "stage": WORDS.get(row["stage"], row["stage"]), "ownership": WORDS.get(row["ownership"], row["ownership"]),
                "boarding": WORDS.get(row.get("boarding"), row.get("boarding")) == "yes", "children": whole(row.get("kindergarten_children")),
                "students": sum(whole(row.get(stage + "_students")) for stage in ("primary", "junior", "senior"))}
        for one in table(package, "proof/submissions.csv"):
            for area, counter in counters.items():
                if one["counts"] == "yes" and one["district_code"] == district and counter.__name__ == one["kind"]:
                    counter(figures[area], table(package, f"rows/{one['kind']}_{one['sender']}.csv"), schools.get(one["sender"]), p)
        derived = [row for row in published if row["schools_counted"] != "0" and (p.adopts_all or row["indicator"] not in OF_SCOPES)]
        taken += len(published) - len(derived)
        for row, key in ((row, (row["indicator"], row["breakdown"])) for row in derived):
            numerator, denominator = figures[row["area"]].get(key, (ZERO, ZERO if row["denominator"] else None))
            found = numerator, denominator, value(numerator, denominator, row["unit"], row["target"])
            told = tuple(D(row[cell]) if row[cell] else None for cell in ("numerator", "denominator", "value"))
            (agreed if told == found else faults).append(
                f"{district} {row['area']} {' '.join(key)}: published {' / '.join(map(str, told))}, counted {' / '.join(map(str, found))}")
    print("\n".join(faults + [f"{len(agreed)} figures agree, {len(faults)} do not, {taken} are taken as published"]))
    return 3 if faults else 0

sys.exit(main(sys.argv[1]))
