"""Draws Vigie's icons: python3 bin/icons.py (needs Pillow).

The window's into src/main/resources/icons, the installers' into installer/common/icons: an SVG for menus, an ICO for Windows, an ICNS for
macOS, a PNG for jpackage.
"""
import pathlib
from PIL import Image, ImageDraw

MARK = [(2, 3), (6, 3), (10, 12), (14, 3), (18, 3), (12, 17), (8, 17)]
GROUND, INK = "#1F2933", "#FFFFFF"
WINDOW = pathlib.Path("src/main/resources/icons")
INSTALLER = pathlib.Path("installer/common/icons")


def placed(size):
    return [((x + 3.5) / 27 * size, (y + 3.2) / 27 * size) for x, y in MARK]


def picture(size, margin=0.0):
    """macOS wants air around the square; the others none."""
    big = size * 8
    edge = big * margin
    image = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((edge, edge, big - 1 - edge, big - 1 - edge), radius=(big - 2 * edge) * 0.2, fill=GROUND)
    draw.polygon([(edge + x, edge + y) for x, y in placed(big - 2 * edge)], fill=INK)
    return image.resize((size, size), Image.LANCZOS)


def svg():
    points = " ".join(f"{x:.2f},{y:.2f}" for x, y in placed(256))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256" viewBox="0 0 256 256">\n'
            f'  <rect width="256" height="256" rx="51.2" fill="{GROUND}"/>\n  <polygon points="{points}" fill="{INK}"/>\n</svg>\n')


INSTALLER.mkdir(parents=True, exist_ok=True)
for size in (16, 32, 48, 128, 256):
    picture(size).save(WINDOW / f"vigie-{size}.png", optimize=True)
picture(512).save(INSTALLER / "vigie.png", optimize=True)
(INSTALLER / "vigie.svg").write_text(svg())
sizes = (16, 24, 32, 48, 64, 128, 256)
picture(256).save(INSTALLER / "vigie.ico", sizes=[(size, size) for size in sizes], append_images=[picture(size) for size in sizes])
picture(1024, 0.1).save(INSTALLER / "vigie.icns", append_images=[picture(size, 0.1) for size in (16, 32, 64, 128, 256, 512)])
