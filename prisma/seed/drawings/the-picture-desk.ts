// How a lens makes a picture: a tree on a hill, light through glass, the same tree upside down.
import {
  circle,
  clipped,
  el,
  hatch,
  ink,
  polygon,
  pressed,
  rect,
  shape,
  stroke,
} from "@/prisma/seed/drawings/ink";

const axis = 520;

export function drawThePictureDesk(): string {
  return pressed(
    ink.paper,
    rect(-40, -40, 1680, 130, ink.night),
    rect(-40, 910, 1680, 130, ink.night),
    view(),
    plate(),
    rays(),
    lens(),
  );
}

/** The tree on its hill; also drawn small and upside down on the plate. */
function tree(): string {
  return (
    shape("M-210 150Q-60 30 90 96T240 150Z", ink.sea) +
    clipped(
      "grass",
      "M-210 150Q-60 30 90 96T240 150Z",
      hatch([-210, 20, 460, 140], { angle: 28, gap: 15, weight: 4, color: ink.deep }),
    ) +
    polygon(
      [
        [-16, 80],
        [-9, -70],
        [9, -70],
        [16, 80],
      ],
      ink.night,
    ) +
    circle(0, -130, 96, ink.deep) +
    circle(-74, -82, 60, ink.deep) +
    circle(74, -88, 64, ink.deep) +
    stroke("M-6 -20L-52 -84M4 -40L50 -98", ink.night, 9)
  );
}

function view(): string {
  return el("g", { transform: `translate(270 ${axis}) scale(1.12)` }, tree());
}

function rays(): string {
  const top = axis - 250;
  const foot = axis + 160;
  return (
    stroke(
      `M270 ${top}L830 ${axis - 130}L1414 ${axis + 113}M270 ${top}L830 ${axis + 30}L1414 ${axis + 113}`,
      ink.warm,
      6,
    ) +
    stroke(
      `M270 ${foot}L830 ${axis + 130}L1414 ${axis - 75}M270 ${foot}L830 ${axis - 40}L1414 ${axis - 75}`,
      ink.warm,
      6,
      { "stroke-dasharray": "4 17" },
    ) +
    stroke(`M20 ${axis}H1580`, ink.mist, 4, { "stroke-dasharray": "30 16" })
  );
}

/** The barrel cut open, with three glasses in it. */
function lens(): string {
  const glass = (x: number, half: number, bulge: number) =>
    `M${x} ${axis - half}Q${x + bulge} ${axis} ${x} ${axis + half}Q${x - bulge} ${axis} ${x} ${axis - half}Z`;
  const hollow = `M960 ${axis - 190}Q910 ${axis} 960 ${axis + 190}H1004Q1050 ${axis} 1004 ${axis - 190}Z`;
  const barrel = (y: number, way: number) =>
    polygon(
      [
        [700, y],
        [1110, y + 40 * way],
        [1110, y - 26 * way],
        [1060, y - 60 * way],
        [700, y - 76 * way],
      ],
      ink.night,
    );
  const glasses = [
    glass(800, 244, 130),
    hollow
      .replaceAll("960", "930")
      .replaceAll("1004", "960")
      .replaceAll("910", "900")
      .replaceAll("1050", "992"),
    glass(1060, 168, 84),
  ];
  return (
    glasses
      .map(
        (d, index) =>
          shape(d, ink.haze) +
          clipped(
            `glass-${index}`,
            d,
            hatch([690, 250, 440, 540], { angle: 62, gap: 22, weight: 4, color: ink.mist }),
          ) +
          stroke(d, ink.deep, 6),
      )
      .join("") +
    barrel(axis - 240, 1) +
    barrel(axis + 240, -1) +
    ridges()
  );
}

function ridges(): string {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const x = 740 + index * 34;
    return `M${x} ${axis - 300}v44M${x} ${axis + 256}v44`;
  });
  return stroke(lines.join(""), ink.sea, 8);
}

function plate(): string {
  const half = 190;
  return (
    rect(1296, axis - half, 236, half * 2, ink.night) +
    rect(1312, axis - half + 16, 204, half * 2 - 32, ink.sand) +
    el(
      "g",
      { transform: `translate(1414 ${axis}) scale(-0.44 -0.5)` },
      tree().replaceAll("grass", "grass-on-the-plate"),
    )
  );
}
