window.xinqiao = {};
