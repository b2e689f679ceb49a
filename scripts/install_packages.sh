#!/bin/sh
# Installs those of the named Debian packages that are missing. Quick where none is.
set -eu

missing=
for package; do
  if command -v dpkg-query >/dev/null; then
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  else
    # No Debian: only what can be found by its own name counts as there.
    case $package in
      libcmark-gfm*) pkg-config --exists libcmark-gfm 2>/dev/null || missing="$missing $package" ;;
      coinor-libcbc-dev) pkg-config --exists cbc 2>/dev/null || missing="$missing $package" ;;
      libqrencode-dev | libzip-dev) pkg-config --exists "${package%-dev}" 2>/dev/null || missing="$missing $package" ;;
      zlib1g-dev) pkg-config --exists zlib 2>/dev/null || missing="$missing $package" ;;
      libssl-dev) pkg-config --exists libcrypto 2>/dev/null || missing="$missing $package" ;;
      default-jre-headless) command -v java >/dev/null || missing="$missing $package" ;;
      fonts-noto-cjk) fc-list :lang=zh | grep -q . || missing="$missing $package" ;;
      poppler-utils) command -v pdftotext >/dev/null || missing="$missing $package" ;;
      poppler-data) [ -d /usr/share/poppler ] || missing="$missing $package" ;;
      golang-github-yuin-goldmark-dev) [ -d /usr/share/gocode/src/github.com/yuin/goldmark ] || missing="$missing $package" ;;
      zbar-tools) command -v zbarimg >/dev/null || missing="$missing $package" ;;
      python3-venv) python3 -c 'import ensurepip' 2>/dev/null || missing="$missing $package" ;;
      *) command -v "$package" >/dev/null || missing="$missing $package" ;;
    esac
  fi
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
if ! command -v apt-get >/dev/null || { [ -n "$as_root" ] && ! command -v sudo >/dev/null; }; then
  echo "These packages are missing, please install them:$missing" >&2
  exit 1
fi

install() {
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
}
echo "Installing:$missing"
install >/dev/null 2>&1 || { $as_root apt-get update -qq && install >/dev/null; }
