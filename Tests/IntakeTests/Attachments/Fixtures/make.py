"""Makes the fixtures beside it: pip install pillow piexif pypdf; apt-get install libimage-exiftool-perl."""
import io, os, struct, subprocess, zlib, piexif
from PIL import Image, ImageCms, PngImagePlugin
F=os.path.dirname(os.path.abspath(__file__))+'/'
def picture(mode='RGB', size=(40,24)):
    im=Image.new('RGB',size)
    im.putdata([(x*6%256,y*10%256,(x*y)%256) for y in range(size[1]) for x in range(size[0])])
    return im.convert(mode)
icc=ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes()
icc=icc.replace('sRGB built-in'.encode('utf-16-be'),'PLANTED-owner'.encode('utf-16-be'))
tb=io.BytesIO(); picture(size=(8,8)).save(tb,'JPEG',quality=30); thumb=tb.getvalue()
def exif(orientation=None, thumb=thumb):
    zeroth={piexif.ImageIFD.Make:b'PLANTED-make',piexif.ImageIFD.Model:b'PLANTED-model',piexif.ImageIFD.Artist:b'PLANTED-artist'}
    if orientation: zeroth[piexif.ImageIFD.Orientation]=orientation
    d={'0th':zeroth,
     'Exif':{piexif.ExifIFD.MakerNote:b'PLANTED-maker-note',piexif.ExifIFD.BodySerialNumber:b'PLANTED-serial',piexif.ExifIFD.DateTimeOriginal:b'2026:03:01 08:00:00'},
     'GPS':{piexif.GPSIFD.GPSLatitudeRef:b'N',piexif.GPSIFD.GPSLatitude:((29,1),(30,1),(0,1)),piexif.GPSIFD.GPSAreaInformation:b'PLANTED-place'},
     '1st':{piexif.ImageIFD.Make:b'PLANTED-first'} if thumb else {}}
    if thumb: d['thumbnail']=thumb
    return piexif.dump(d)
def save(name, data):
    open(F+name,'wb').write(data); 
def jpg(im, **k):
    b=io.BytesIO(); im.save(b,'JPEG',quality=40,**k); return b.getvalue()
def exiftool(name,*a): subprocess.run(['exiftool','-q','-overwrite_original',*a,F+name],check=True)
save('full.jpg', jpg(picture(),exif=exif(1),icc_profile=icc,comment=b'PLANTED-comment'))
exiftool('full.jpg','-api','Compact=NoPadding','-XMP-dc:Creator=PLANTED-creator','-IPTC:By-line=PLANTED-byline','-IPTC:City=PLANTED-city')
d=open(F+'full.jpg','rb').read()
# JFIF with a thumbnail, an MPF-like and an unknown segment, and a film behind the end
def seg(m,b): return bytes([0xFF,m])+struct.pack('>H',len(b)+2)+b
i=d.index(b'\xff\xe0') if b'JFIF' in d[:40] else None
extra=seg(0xE0,b'JFIF\0\1\2\1\0\x48\0\x48\1\1'+b'PLA')+seg(0xE2,b'MPF\0PLANTED-mpf')+seg(0xE5,b'PLANTED-app5')
if i is not None:
    n=struct.unpack('>H',d[i+2:i+4])[0]; d=d[:i]+d[i+2+n:]
d=d[:2]+extra+d[2:]+b'ftypmp42PLANTED-film'
save('full.jpg',d)
save('turned.jpg', jpg(picture(),exif=exif(6,None)))
save('progressive.jpg', jpg(picture('L'),progressive=True,restart_marker_rows=1,exif=exif(None,None)))
save('cmyk.jpg', jpg(picture('CMYK'),comment=b'PLANTED'))
pi=PngImagePlugin.PngInfo(); pi.add_text('Author','PLANTED-text'); pi.add_text('Note','PLANTED-zipped'*9,zip=True)
pi.add_itxt('XML:com.adobe.xmp','<x:xmpmeta xmlns:x="adobe:ns:meta/">PLANTED-xmp</x:xmpmeta>')
def png(im,**k):
    b=io.BytesIO(); im.save(b,'PNG',**k); return b.getvalue()
def chunk(t,b): return struct.pack('>I',len(b))+t+b+struct.pack('>I',zlib.crc32(t+b))
d=png(picture(),pnginfo=pi,exif=exif(None,None),icc_profile=icc,dpi=(96,96))
k=d.index(b'IDAT')-4
d=d[:k]+chunk(b'tIME',b'\x07\xea\3\1\10\0\0')+chunk(b'prVt',b'PLANTED-private')+d[k:]+b'PLANTED-uncropped'
save('full.png',d)
save('turned.png',png(picture(),exif=exif(8,None)))
p=picture().quantize(16); save('palette.png',png(p,transparency=3,pnginfo=pi))
save('moving.png',png(picture(),save_all=True,append_images=[picture().rotate(180)]))
def webp(im,**k):
    b=io.BytesIO(); im.save(b,'WEBP',quality=40,**k); return b.getvalue()
xmp=b'<x:xmpmeta>PLANTED-xmp</x:xmpmeta>'
save('full.webp',webp(picture(),exif=exif(1),xmp=xmp,icc_profile=icc)+b'PLANTED-trailing')
save('lossless.webp',webp(picture(),lossless=True))
a=picture('RGBA'); a.putalpha(picture('L')); save('alpha.webp',webp(a,exif=exif(None,None)))
save('plain.webp',webp(picture()))
save('turned.webp',webp(picture(),exif=exif(3,None)))
save('moving.webp',webp(picture(),save_all=True,append_images=[picture().rotate(180)]))
# PDFs by hand, small
def pdf(objs, info=None, root=1, extra=b''):
    out=b'%PDF-1.4\n'; off=[]
    for n,o in enumerate(objs,1):
        off.append(len(out)); out+=b'%d 0 obj\n'%n+o+b'\nendobj\n'
    x=len(out); out+=b'xref\n0 %d\n0000000000 65535 f \n'%(len(objs)+1)+b''.join(b'%010d 00000 n \n'%v for v in off)
    out+=b'trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n'%(len(objs)+1,(b'/Info %d 0 R'%info if info else b'')+extra,x)
    return out
def stream(b,d=b''): return b'<</Length %d%s>>\nstream\n'%(len(b),d)+b+b'\nendstream'
font=b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'
def text(t): return stream(b'BT /F1 18 Tf 50 100 Td ('+t+b') Tj ET')
def doc(content=None, catalog=b'', page=b'', more=(), resources=b'/Font<</F1 5 0 R>>'):
    return [b'<</Type/Catalog/Pages 2 0 R%s>>'%catalog,b'<</Type/Pages/Kids[3 0 R]/Count 1>>',
      b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<<%s>>%s>>'%(resources,page),
      content or text(b'Notice of the school'),font,b'<</Author(PLANTED-author)/Creator(Writer)/Office(PLANTED-office)/Title<FEFF901A77E5>>>',*more]
plain=pdf(doc(),6); save('notice.pdf',plain)
named=doc(); named[5]=b'<</Author<%s>>>'%('\ufeff吴明远'.encode('utf-16-be').hex().encode()); save('author.pdf',pdf(named,6))
packet='<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>吴明远</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
save('creator.pdf',pdf(doc(catalog=b'/Metadata 7 0 R',more=[stream(packet.encode(),b'/Type/Metadata/Subtype/XML')]),6))
save('bookmarks.pdf',pdf(doc(catalog=b'/Outlines 7 0 R',more=[b'<</Type/Outlines/First 8 0 R/Last 8 0 R/Count 1>>',b'<</Title(PLANTED-bookmark\\) \\101)/Parent 7 0 R/Dest[3 0 R/Fit]>>']),6))
save('comment.pdf',pdf(doc(page=b'/Annots[7 0 R]',more=[b'<</Type/Annot/Subtype /Text/Rect[0 0 9 9]/Contents(PLANTED-comment)>>']),6))
save('form.pdf',pdf(doc(catalog=b'/AcroForm<</Fields[7 0 R]>>',page=b'/Annots[7 0 R]',more=[b'<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(PLANTED)/Rect[0 0 9 9]>>']),6))
save('script.pdf',pdf(doc(catalog=b'/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'),6))
save('attached.pdf',pdf(doc(catalog=b'/Names<</EmbeddedFiles<</Names[(a) 7 0 R]>>>>',more=[b'<</Type/Filespec/F(a.txt)/EF<</F 8 0 R>>>>',stream(b'PLANTED',b'/Type/EmbeddedFile')]),6))
img=stream(b'\x00\xff\x80'*4,b'/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceRGB')
save('scanned.pdf',pdf(doc(content=stream(b'q 300 0 0 200 0 0 cm /I Do Q'),resources=b'/XObject<</I 7 0 R>>',more=[img]),6))
save('picture.pdf',pdf(doc(content=stream(b'BT /F1 18 Tf 50 100 Td (Notice) Tj ET q 30 0 0 20 0 0 cm /I Do Q'),resources=b'/Font<</F1 5 0 R>>/XObject<</I 7 0 R>>',more=[img]),6))
save('blank.pdf',pdf(doc(content=stream(b'0 0 10 10 re f')),6))
# changed and saved on top of itself
x=plain.rindex(b'xref\n0'); prev=plain.rindex(b'startxref'); 
upd=plain+b'4 0 obj\n'+text(b'Second version')+b'\nendobj\n'
at=len(plain); xr=len(upd); upd+=b'xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 7/Root 1 0 R/Info 6 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n'%(at,x,xr)
save('changed.pdf',upd)
# as Word ends its files: a second, empty section
w=plain; xr=len(w); w+=b'xref\n0 0\ntrailer\n<</Size 7/Root 1 0 R/Info 6 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF'%(x,xr); save('word.pdf',w)
# objects packed into an object stream, with a comment in it
body=b'<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/DA(/F1 9 Tf)/Contents(PLANTED)>>'
packed=zlib.compress(b'8 0 '+body); o=doc(more=[stream(packed,b'/Type/ObjStm/N 1/First 4/Filter/FlateDecode')]); save('packed.pdf',pdf(o,6))
import pypdf
wr=pypdf.PdfWriter(clone_from=io.BytesIO(plain)); wr.encrypt('',owner_password='x',algorithm='RC4-128'); b=io.BytesIO(); wr.write(b); save('rights.pdf',b.getvalue())
wr=pypdf.PdfWriter(clone_from=io.BytesIO(plain)); wr.encrypt('secret',algorithm='RC4-128'); b=io.BytesIO(); wr.write(b); save('password.pdf',b.getvalue())
