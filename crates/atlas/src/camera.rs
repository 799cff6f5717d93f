//! The camera: which part of the world the frame shows. An immutable value; every change returns a new one.

use crate::geometry::{ScreenPoint, Size, WorldBounds, WorldPoint};

/// The maximum zoom, relative to the home view.
pub const MAX_ZOOM: f64 = 32.0;

/// The range of the home scale in screen units per world unit: wider than any screen needs, and narrow enough that no
/// arithmetic on it overflows.
const HOME_SCALES: (f64, f64) = (1e-9, 1e12);

/// A change of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Moves the content.
    Pan {
        /// Screen units to the right.
        dx: f64,
        /// Screen units down.
        dy: f64,
    },
    /// Zooms and keeps a point of the screen fixed.
    ZoomAbout {
        /// The fixed point.
        at: ScreenPoint,
        /// The magnification; above 0.
        factor: f64,
    },
    /// Pans and zooms at once: the content under `from` moves to `to`.
    Pinch {
        /// The midpoint between two fingers before.
        from: ScreenPoint,
        /// The midpoint between two fingers after.
        to: ScreenPoint,
        /// The magnification; above 0.
        factor: f64,
    },
    /// Zooms about the centre of the frame.
    Zoom {
        /// The magnification; above 0.
        factor: f64,
    },
    /// Returns to the home view.
    Home,
    /// Shows the bounds as large as possible.
    Fit {
        /// The bounds to show.
        bounds: WorldBounds,
        /// Screen units to leave free on each side; at most a quarter of the frame's side.
        padding: f64,
    },
}

/// A view of the world in a frame. Its zoom is 1 to [`MAX_ZOOM`], and it never shows anything outside the home view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    centre: WorldPoint,
    scale: f64,
    size: Size,
    home: WorldBounds,
    home_scale: f64,
}

impl Camera {
    /// The home view: all of `bounds`, centred, as large as the frame allows. A size that is not drawable counts as
    /// 0 × 0.
    pub fn home(bounds: WorldBounds, size: Size) -> Self {
        let size = if size.is_drawable() { size } else { Size { width: 0.0, height: 0.0 } };
        let scale = fitting_scale(bounds, size);
        Self { centre: bounds.centre(), scale, size, home: bounds, home_scale: scale }
    }

    /// The camera in a frame of another size: same scale and centre, as far as the limits allow. The home view stays
    /// the home view.
    #[must_use]
    pub fn resized(self, size: Size) -> Self {
        let home = Self::home(self.home, size);
        if self.is_home() { home } else { home.with_view(self.centre, self.scale) }
    }

    /// The point of the world at the centre of the frame.
    pub fn centre(self) -> WorldPoint {
        self.centre
    }

    /// Screen units per world unit.
    pub fn scale(self) -> f64 {
        self.scale
    }

    /// The bounds that the home view shows.
    pub fn home_bounds(self) -> WorldBounds {
        self.home
    }

    /// The size of the frame.
    pub fn size(self) -> Size {
        self.size
    }

    /// The zoom relative to the home view, 1 to [`MAX_ZOOM`].
    pub fn zoom(self) -> f64 {
        self.scale / self.home_scale
    }

    /// Whether this is the home view.
    pub fn is_home(self) -> bool {
        // At the home scale the limits allow only one centre.
        self.scale <= self.home_scale
    }

    /// The position of a point of the world on the screen.
    pub fn to_screen(self, point: WorldPoint) -> ScreenPoint {
        let centre = self.size.centre();
        ScreenPoint {
            x: centre.x + (point.x - self.centre.x) * self.scale,
            y: centre.y + (point.y - self.centre.y) * self.scale,
        }
    }

    /// The point of the world at a position on the screen.
    pub fn to_world(self, at: ScreenPoint) -> WorldPoint {
        let centre = self.size.centre();
        WorldPoint {
            x: self.centre.x + (at.x - centre.x) / self.scale,
            y: self.centre.y + (at.y - centre.y) / self.scale,
        }
    }

    /// The part of the world that is visible in the frame.
    pub fn visible_bounds(self) -> WorldBounds {
        let corner = self.to_world(ScreenPoint { x: 0.0, y: 0.0 });
        let opposite = self.to_world(ScreenPoint { x: self.size.width, y: self.size.height });
        WorldBounds::from_point(corner).union(WorldBounds::from_point(opposite))
    }

    /// The camera after a command. An invalid command (a number that is not finite, a factor of 0 or less) changes
    /// nothing.
    #[must_use]
    pub fn apply(self, command: Command) -> Self {
        match command {
            Command::Pan { dx, dy } => self.panned(dx, dy),
            Command::ZoomAbout { at, factor } => self.zoomed(at, factor),
            Command::Pinch { from, to, factor } => {
                self.zoomed(from, factor).panned(to.x - from.x, to.y - from.y)
            }
            Command::Zoom { factor } => self.zoomed(self.size.centre(), factor),
            Command::Home => Self::home(self.home, self.size),
            Command::Fit { bounds, padding } => self.fitted(bounds, padding),
        }
    }

    /// Interpolates towards another camera in the same frame; `progress` is 0 to 1. The visible extent (the inverse of
    /// the scale) is interpolated linearly, which keeps the point that both views show in the same position fixed.
    #[must_use]
    pub fn lerp(self, to: Self, progress: f64) -> Self {
        let progress = if progress.is_nan() { 1.0 } else { progress.clamp(0.0, 1.0) };
        let between = |from: f64, to: f64| from + (to - from) * progress;
        let centre =
            WorldPoint { x: between(self.centre.x, to.centre.x), y: between(self.centre.y, to.centre.y) };
        to.with_view(centre, 1.0 / between(1.0 / self.scale, 1.0 / to.scale))
    }

    fn panned(self, dx: f64, dy: f64) -> Self {
        let centre = WorldPoint { x: self.centre.x - dx / self.scale, y: self.centre.y - dy / self.scale };
        self.with_view(centre, self.scale)
    }

    fn zoomed(self, at: ScreenPoint, factor: f64) -> Self {
        if factor.is_nan() || factor <= 0.0 {
            return self;
        }
        let fixed = self.to_world(at);
        let scale = self.limited_scale(self.scale * factor);
        let shrink = self.scale / scale;
        let centre = WorldPoint {
            x: fixed.x + (self.centre.x - fixed.x) * shrink,
            y: fixed.y + (self.centre.y - fixed.y) * shrink,
        };
        self.with_view(centre, scale)
    }

    fn fitted(self, bounds: WorldBounds, padding: f64) -> Self {
        let inner = |side: f64| (side - 2.0 * padding.max(0.0)).max(side / 2.0);
        let inner = Size { width: inner(self.size.width), height: inner(self.size.height) };
        self.with_view(bounds.centre(), fitting_scale(bounds, inner))
    }

    /// The camera at `centre` with `scale` screen units per world unit, clamped to the limits. Only this function
    /// enforces them. Numbers that are not finite change nothing.
    #[must_use]
    pub fn with_view(self, centre: WorldPoint, scale: f64) -> Self {
        if !centre.is_finite() || !scale.is_finite() {
            return self;
        }
        let scale = self.limited_scale(scale);
        let home = self.home.centre();
        // As far as the centre gets by zooming about any point of the home bounds, so that the point under the pointer
        // always stays fixed.
        let reach = |extent: f64| extent * (1.0 - self.home_scale / scale).max(0.0) / 2.0;
        let (reach_x, reach_y) = (reach(self.home.width()), reach(self.home.height()));
        let centre = WorldPoint {
            x: centre.x.clamp(home.x - reach_x, home.x + reach_x),
            y: centre.y.clamp(home.y - reach_y, home.y + reach_y),
        };
        Self { centre, scale, ..self }
    }

    fn limited_scale(self, scale: f64) -> f64 {
        scale.clamp(self.home_scale, self.home_scale * MAX_ZOOM)
    }
}

/// The largest scale at which the bounds fit; 1 if nothing can be drawn.
fn fitting_scale(bounds: WorldBounds, size: Size) -> f64 {
    if !size.is_drawable() {
        return 1.0;
    }
    let (horizontal, vertical) = (size.width / bounds.width(), size.height / bounds.height());
    horizontal.min(vertical).clamp(HOME_SCALES.0, HOME_SCALES.1)
}
