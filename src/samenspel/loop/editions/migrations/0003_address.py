import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('editions', '0002_initial'),
        ('network', '0001_initial'),
        ('publications', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=120, verbose_name='address')),
                ('publication', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_addresses', to='publications.publication')),
                ('werkplaats', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='network.werkplaats')),
            ],
            options={
                'verbose_name': 'address of a publication',
                'verbose_name_plural': 'addresses of publications',
                'ordering': ['pk'],
                'constraints': [models.UniqueConstraint(fields=('werkplaats', 'slug'), name='one_reading_address')],
            },
        ),
    ]
