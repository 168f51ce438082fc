"""Makes src/main/resources/fonts from Inter's OTF files: python3 bin/fonts.py DIR_OF_INTER_OTF (needs fontTools 4.66).

Latin subset; the tabular digits (feature tnum, which JavaFX cannot switch on) become the default ones; quadratic outlines.
"""
import sys
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FAMILY = "Vigie Sans"
CHARACTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2009, 0x200A, 0x202F, *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020,
              0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265,
              0x25A0, 0x25B2, 0x25B6, 0x25BC, 0x25C0, 0x25CF]


def tabular_digits(font):
    cmap, single = font.getBestCmap(), {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for table in gsub.LookupList.Lookup[index].SubTable:
                    single.update(getattr(table, "ExtSubTable", table).mapping)
    digits = {code: single[cmap[code]] for code in range(0x30, 0x3A)}
    for table in font["cmap"].tables:
        table.cmap.update(digits)
    widest = max(font["hmtx"][name][0] for name in digits.values())
    for name in digits.values():
        font["hmtx"][name] = (widest, font["hmtx"][name][1])


def to_quadratic(font):
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 2000, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    glyf.compile(font)
    for name in order:
        glyph = glyf[name]
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(glyph, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
                  "maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints "
                  "maxCompositeContours maxComponentDepth").split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, order
    font.sfntVersion = "\000\001\000\000"


def rename(font, style, bold):
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 7, 8, 9, 11, 13, 14)]
    for name_id, text in {1: FAMILY, 2: style, 3: f"{FAMILY} {style}", 4: f"{FAMILY} {style}", 5: "Version 1.000",
                          6: f"{FAMILY}-{style}".replace(" ", "")}.items():
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def main(folder):
    for source, style in (("Inter-Regular", "Regular"), ("Inter-SemiBold", "Bold")):
        font = TTFont(f"{folder}/{source}.otf")
        tabular_digits(font)
        options = subset.Options(layout_features=["kern"], name_IDs=["*"], notdef_outline=True, hinting=False)
        options.drop_tables += ["GSUB"]
        cut = subset.Subsetter(options)
        cut.populate(unicodes=CHARACTERS)
        cut.subset(font)
        to_quadratic(font)
        rename(font, style, style == "Bold")
        font.save(f"src/main/resources/fonts/VigieSans-{style}.ttf")


main(sys.argv[1])
