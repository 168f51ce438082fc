"""Draws the window's icons into src/main/resources/icons: python3 bin/icons.py (needs Pillow)."""
from PIL import Image, ImageDraw

MARK = [(2, 3), (6, 3), (10, 12), (14, 3), (18, 3), (12, 17), (8, 17)]
for size in (16, 32, 48, 128, 256):
    big = size * 8
    image = Image.new("RGBA", (big, big), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, big - 1, big - 1), radius=big * 0.2, fill="#1F2933")
    draw.polygon([((x + 3.5) / 27 * big, (y + 3.2) / 27 * big) for x, y in MARK], fill="#FFFFFF")
    image.resize((size, size), Image.LANCZOS).save(f"src/main/resources/icons/vigie-{size}.png", optimize=True)
